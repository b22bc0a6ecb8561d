/** What reached the phones and mailboxes: kept in memory up to a bound, listed, counted and streamed. */
package dev.beckon.simulator.inbox;
