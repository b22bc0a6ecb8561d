/** Contacts that a person has taken over, and giving them back to automation. */
package dev.beckon.triggers.handover;
