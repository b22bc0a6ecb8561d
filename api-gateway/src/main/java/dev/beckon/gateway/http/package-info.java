/**
 * What all handlers of the edge share: bodies within limits, problems, trace context. Runs on event loops; never
 * blocks.
 */
package dev.beckon.gateway.http;
