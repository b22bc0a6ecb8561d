package dev.beckon.support.web;

import dev.beckon.contracts.id.TriggerCallId;
import java.util.Optional;

/**
 * Goes out with every request that an execution makes and names the call that began it. Where such a request reaches
 * Beckon itself, what it changes and calls is of that cause: so scenarios cannot start each other for ever over HTTP.
 */
public final class CauseHeader {

    public static final String NAME = "Beckon-Cause";

    private CauseHeader() {}

    /** The call that it names; empty for what names none: whoever sends it only binds himself. */
    public static Optional<TriggerCallId> read(String value) {
        try {
            return value == null ? Optional.empty() : Optional.of(TriggerCallId.of(value.strip()));
        } catch (IllegalArgumentException noCall) {
            return Optional.empty();
        }
    }
}
