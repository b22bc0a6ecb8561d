package dev.beckon.triggers.stats;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** How the executions of one version did. */
public record VersionStats(int version, @JsonUnwrapped RunStats counts) {}
