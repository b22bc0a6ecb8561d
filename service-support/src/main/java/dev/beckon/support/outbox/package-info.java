/** State and event together: a record is stored in the transaction that changes the state, and published after it. */
package dev.beckon.support.outbox;
