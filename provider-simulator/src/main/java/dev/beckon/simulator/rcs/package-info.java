/** Google's RCS Business Messaging: agent messages, revoking, capabilities, and signed Pub/Sub push webhooks. */
package dev.beckon.simulator.rcs;
