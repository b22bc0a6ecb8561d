/**
 * How often a contact's messages start a scenario by themselves: an answering machine at the other side would go on for
 * ever.
 */
package dev.beckon.triggers.messagestart;
