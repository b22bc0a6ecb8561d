package dev.beckon.gateway.apitrigger;

import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.definition.DefinitionRecord.ApiTrigger;
import dev.beckon.gateway.access.Caller;
import dev.beckon.support.kafka.CompactedView;
import dev.beckon.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** Which API triggers may be called by whom, from the view of what definition-service publishes. */
@ApplicationScoped
class ApiTriggerDirectory {

    private final CompactedView<DefinitionRecord> definitions;

    ApiTriggerDirectory(CompactedView<DefinitionRecord> definitions) {
        this.definitions = definitions;
    }

    /**
     * The API trigger of a path, which may be called.
     *
     * @throws ProblemException 409 {@code api_trigger_inactive}; otherwise as {@link #requireAllowed}
     */
    ApiTrigger requireCallable(Caller caller, String id) {
        ApiTrigger trigger = requireAllowed(caller, id);
        if (!trigger.active()) {
            throw ProblemException.conflict(
                    "api_trigger_inactive", "API trigger " + id + " is switched off; set active to true to call it");
        }
        return trigger;
    }

    /**
     * The API trigger of a path, switched on or off: what a dry run needs.
     *
     * @throws ProblemException 404 {@code api_trigger_not_found} when absent or another workspace's, 403
     *     {@code api_key_not_allowed}, 503 while definitions are not read yet
     */
    ApiTrigger requireAllowed(Caller caller, String id) {
        ApiTrigger trigger = definitions
                .get("api_trigger/" + id)
                .filter(ApiTrigger.class::isInstance)
                .map(ApiTrigger.class::cast)
                .filter(found -> found.workspace().equals(caller.workspace()))
                .orElseThrow(() -> absent(id));
        if (!trigger.keyIds().isEmpty() && !trigger.keyIds().contains(caller.keyId())) {
            throw new ProblemException(
                    403,
                    "api_key_not_allowed",
                    "API trigger " + id + " may be called with certain keys only, and this is none of them");
        }
        return trigger;
    }

    private ProblemException absent(String id) {
        return definitions.isReady()
                ? ProblemException.notFound("api_trigger_not_found", "There is no API trigger with id " + id)
                : ProblemException.unavailable("starting", "The service is starting; try again in a moment");
    }
}
