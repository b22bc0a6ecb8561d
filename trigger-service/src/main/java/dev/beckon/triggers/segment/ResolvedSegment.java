package dev.beckon.triggers.segment;

import dev.beckon.triggers.rule.Sql;

/**
 * A segment as a question to the database.
 *
 * @param condition on a table {@code contacts c}; times in it are counted from when it was resolved
 * @param rulesHash changes with the rules of the segment or of one that it names
 */
public record ResolvedSegment(Sql condition, String rulesHash) {}
