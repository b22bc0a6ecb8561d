/** Contacts, trigger calls and their verdicts, and what became of them. */
package dev.beckon.triggers;
