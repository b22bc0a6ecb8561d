/** Contacts, trigger calls and their verdicts, and what became of them: the service of DESIGN section 6. */
package dev.beckon.triggers;
