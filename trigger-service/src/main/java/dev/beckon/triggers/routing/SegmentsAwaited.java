package dev.beckon.triggers.routing;

import dev.beckon.contracts.id.WorkspaceId;

/** A scenario of the workspace begins to listen for a segment's new members, or goes on to; said to observers. */
public record SegmentsAwaited(WorkspaceId workspace) {}
