package dev.beckon.triggers.intake;

import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.triggers.cause.Cause;
import dev.beckon.triggers.directory.PinnedScenario;

/**
 * A call and what it would start.
 *
 * @param cause what led to it
 */
record PinnedCall(Call call, PinnedScenario scenario, Cause cause) {

    TriggerCallId id() {
        return call.id();
    }

    /** Null when nothing can be started. */
    Integer version() {
        return switch (scenario) {
            case PinnedScenario.Pinned(int version) -> version;
            case PinnedScenario.Unusable unusable -> null;
        };
    }

    /** Null when something can be started. */
    String failure() {
        return switch (scenario) {
            case PinnedScenario.Pinned pinned -> null;
            case PinnedScenario.Unusable(String reason) -> reason;
        };
    }

    /** The same, pinned as the first attempt at the call was. */
    PinnedCall pinnedTo(Integer version, String failure) {
        return new PinnedCall(
                call,
                failure == null ? new PinnedScenario.Pinned(version) : new PinnedScenario.Unusable(failure),
                cause);
    }
}
