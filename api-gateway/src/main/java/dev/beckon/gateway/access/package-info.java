/** Who calls: API keys and what they may do, from an in-memory view of what definition-service publishes. */
package dev.beckon.gateway.access;
