/**
 * The memory of attempts: a message is claimed before its provider is called and settled after, so that whatever
 * crashes in between, it is known whether a call may have happened.
 */
package dev.beckon.delivery.ledger;
