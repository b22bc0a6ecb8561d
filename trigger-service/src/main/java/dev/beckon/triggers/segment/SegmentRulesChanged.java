package dev.beckon.triggers.segment;

/** A segment has other rules than before, and that is committed; said to observers. */
public record SegmentRulesChanged(long segment) {}
