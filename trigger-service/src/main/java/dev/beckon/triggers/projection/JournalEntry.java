package dev.beckon.triggers.projection;

import dev.beckon.contracts.journal.JournalRecord;

/**
 * A journal record and its place.
 *
 * @param offset tells repeated refusals, which have no sequence of their own, from different ones
 */
record JournalEntry(JournalRecord record, long offset) {}
