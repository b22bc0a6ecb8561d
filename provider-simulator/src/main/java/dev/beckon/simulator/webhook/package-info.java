/** Signed calls to the product's webhooks: signatures, and a sender that never blocks and retries within bounds. */
package dev.beckon.simulator.webhook;
