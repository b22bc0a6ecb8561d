package dev.beckon.gateway.idempotency;

import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.support.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A caller's name for one wish.
 *
 * @param value 1 to 255 visible ASCII characters or spaces
 * @param dryRun whether the wish is only to know what would happen; the one to do it may have the same name
 */
public record IdempotencyKey(WorkspaceId workspace, String value, boolean dryRun) {

    public static final String HEADER = "Idempotency-Key";

    /** No target is called so. */
    private static final String DRY_RUN = "dry_run/";

    private static final Pattern FORM = Pattern.compile("[\\x20-\\x7e]{1,255}");

    /**
     * Reads the header.
     *
     * @throws ProblemException 400 {@code invalid_idempotency_key}
     */
    public static Optional<IdempotencyKey> of(WorkspaceId workspace, String header) {
        if (header == null) {
            return Optional.empty();
        }
        String value = header.strip();
        if (!FORM.matcher(value).matches()) {
            throw ProblemException.badRequest(
                    "invalid_idempotency_key", HEADER + " must have 1 to 255 visible ASCII characters", List.of());
        }
        return Optional.of(new IdempotencyKey(workspace, value, false));
    }

    /** The same name for the wish only to know. */
    public IdempotencyKey ofDryRun() {
        return new IdempotencyKey(workspace, value, true);
    }

    /** The id of the call that this wish is: the same at every instance and after every restart. */
    public TriggerCallId callOf(String target) {
        return DerivedId.triggerCall(workspace, (dryRun ? DRY_RUN : "") + target + "/" + value);
    }
}
