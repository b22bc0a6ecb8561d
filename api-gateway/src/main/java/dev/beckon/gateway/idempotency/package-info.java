/**
 * One idempotency key, one effect. What is kept here is a bounded memory that gives the same answer again; what holds
 * across restarts and instances is that the call's id is derived from the key, so that the services behind recognise a
 * repeated call.
 */
package dev.beckon.gateway.idempotency;
