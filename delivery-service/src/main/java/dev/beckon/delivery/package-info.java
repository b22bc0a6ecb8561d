/** Brings messages to people: chooses the channel, calls the provider, remembers every attempt, takes receipts in. */
package dev.beckon.delivery;
