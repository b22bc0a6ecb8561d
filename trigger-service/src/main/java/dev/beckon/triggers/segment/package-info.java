/** Segments: contacts picked by rules, whoever they are at the time of asking. */
package dev.beckon.triggers.segment;
