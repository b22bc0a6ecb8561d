/** What executions want done to their contact, read from the journal and done once, whatever is read twice. */
package dev.beckon.triggers.effect;
