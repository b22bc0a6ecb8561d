/**
 * Who enters a segment that somebody listens for: seen with each change of a contact and each event, and, as time alone
 * makes members too, by a sweep every now and then. Whoever is in it when listening begins, or when its rules are
 * changed, has entered nothing.
 */
package dev.beckon.triggers.entry;
