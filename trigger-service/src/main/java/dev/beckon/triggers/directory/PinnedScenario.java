package dev.beckon.triggers.directory;

/** Which version of a scenario a call starts, or why none. */
public sealed interface PinnedScenario {

    /** @param version that the call's executions are pinned to */
    record Pinned(int version) implements PinnedScenario {}

    /** @param reason {@code scenario_not_found} or {@code scenario_inactive} */
    record Unusable(String reason) implements PinnedScenario {}
}
