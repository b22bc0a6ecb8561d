package dev.beckon.gateway.trigger;

import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.support.problem.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Looks for a scenario once more before it is called absent: one that was saved a moment ago reaches this instance
 * through Kafka, and whoever creates a scenario may trigger it with the next call. Never blocks.
 */
@ApplicationScoped
class ScenarioLookup {

    private static final int LOOKS = 6;
    private static final long PAUSE_MILLIS = 50;

    private final ScenarioDirectory scenarios;
    private final Vertx vertx;

    ScenarioLookup(ScenarioDirectory scenarios, Vertx vertx) {
        this.scenarios = scenarios;
        this.vertx = vertx;
    }

    /** Fails as {@link ScenarioDirectory#requireActive} does; an absent scenario after a quarter of a second. */
    Future<ScenarioId> active(WorkspaceId workspace, String id) {
        return active(workspace, id, LOOKS);
    }

    private Future<ScenarioId> active(WorkspaceId workspace, String id, int looks) {
        try {
            return Future.succeededFuture(scenarios.requireActive(workspace, id));
        } catch (ProblemException refused) {
            return looks > 1 && refused.problem().status() == 404
                    ? pause().compose(passed -> active(workspace, id, looks - 1))
                    : Future.failedFuture(refused);
        }
    }

    private Future<Void> pause() {
        Promise<Void> passed = Promise.promise();
        vertx.setTimer(PAUSE_MILLIS, timer -> passed.complete());
        return passed.future();
    }
}
