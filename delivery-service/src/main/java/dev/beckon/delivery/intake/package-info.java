/**
 * Reads a topic with many records under way at once: strictly in order for one key, side by side for different ones,
 * finished out of order, committed up to the oldest unfinished one. Knows nothing of messages.
 */
package dev.beckon.delivery.intake;
