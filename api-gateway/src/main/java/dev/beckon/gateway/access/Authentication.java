package dev.beckon.gateway.access;

import dev.beckon.contracts.access.AccessRecord;
import dev.beckon.support.kafka.CompactedView;
import dev.beckon.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds the caller by the hash of the key. A revoked key is gone from the view as soon as its removal is read. Looking up
 * a hash tells an attacker nothing by its timing: whoever can choose the hash of a guess has the key already.
 */
@ApplicationScoped
public class Authentication {

    private final CompactedView<AccessRecord> access;

    Authentication(CompactedView<AccessRecord> access) {
        this.access = access;
    }

    /**
     * The caller.
     *
     * @param authorization the header; may be null
     * @throws ProblemException 401 {@code missing_api_key} or {@code invalid_api_key}; 503 while keys are not read yet
     */
    public Caller authenticate(String authorization) {
        if (authorization == null || authorization.isBlank()) {
            throw new ProblemException(
                    401, "missing_api_key", "Send your API key in the header Authorization: Bearer <key>");
        }
        return Credentials.candidates(authorization).stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(this::refusal);
    }

    private Optional<Caller> find(String candidate) {
        String hash = Sha256.hex(candidate.getBytes(StandardCharsets.UTF_8));
        return access.get(AccessRecord.ApiKey.keyOf(hash))
                .filter(AccessRecord.ApiKey.class::isInstance)
                .map(AccessRecord.ApiKey.class::cast)
                .map(key -> new Caller(key.workspace(), key.keyId(), key.permissions()));
    }

    private ProblemException refusal() {
        return access.isReady()
                ? new ProblemException(401, "invalid_api_key", "The API key is not known; it may have been revoked")
                : ProblemException.unavailable("starting", "The service is starting; try again in a moment");
    }
}
