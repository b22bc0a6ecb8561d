/** A mail server that accepts for every mailbox. */
package dev.beckon.simulator.smtp;
