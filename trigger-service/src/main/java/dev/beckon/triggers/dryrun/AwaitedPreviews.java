package dev.beckon.triggers.dryrun;

import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;

/** A dry run that is decided, and whose previews are to be made. */
public record AwaitedPreviews(WorkspaceId workspace, TriggerCallId call) {}
