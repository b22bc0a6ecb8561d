package dev.beckon.engine.interpreter;

import dev.beckon.contracts.execution.HttpCall;
import dev.beckon.contracts.execution.HttpResult;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.journal.ExecutionEvent.HttpAnswered;
import dev.beckon.contracts.journal.ExecutionEvent.HttpRequested;
import dev.beckon.engine.definition.ActionType;
import dev.beckon.engine.definition.Branch;
import dev.beckon.engine.definition.HttpRequest;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.time.DueTime;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Asks for another system to be called and rests until its answer is here. */
record HttpRequestStep(String actionKey, HttpCallText call, String saveAs, Duration patience, Exits exits)
        implements RestingStep {

    static HttpRequestStep of(HttpRequest action, Exits exits, Compiling compiling) {
        Duration patience = action.timeout().multipliedBy(action.retries() + 1L).plus(Limits.HTTP_GRACE);
        return new HttpRequestStep(
                action.actionKey(), HttpCallText.of(action, compiling), action.saveAs(), patience, exits);
    }

    @Override
    public ActionType type() {
        return ActionType.HTTP_REQUEST;
    }

    @Override
    public boolean restsAt(Wait wait) {
        return wait instanceof Wait.ForHttp;
    }

    @Override
    public Move enter(Walk walk) {
        HttpCall rendered = call.render(walk, actionKey);
        if (WebAddress.of(rendered.url()).isEmpty()) {
            walk.warn(
                    actionKey,
                    "invalid_url",
                    "The address came out as '" + Texts.cut(HttpCall.shown(rendered.url())) + "'");
            walk.fetched(actionKey, saveAs, none("invalid_url"));
            return exits.take(walk, Branch.OPTION_FAILED);
        }
        UUID request = DerivedId.httpRequest(walk.executionId(), walk.step());
        Instant due = DueTime.after(walk.now(), patience);
        walk.happened(new HttpRequested(request, walk.step(), actionKey, rendered, true, due));
        return walk.rest(new Wait.ForHttp(walk.step(), actionKey, request, due));
    }

    Move answered(Walk walk, UUID request, HttpResult result) {
        walk.happened(new HttpAnswered(request, actionKey, result.status(), result.error(), result.attempts()));
        walk.cancelTimer();
        walk.fetched(actionKey, saveAs, kept(walk, result));
        return exits.take(walk, branch(result));
    }

    /** Where nothing hangs on the time running out, that is a failure like others. */
    private String branch(HttpResult result) {
        if (result.succeeded()) {
            return Branch.OPTION_SUCCESS;
        }
        return result.timedOut() && exits.has(Branch.OPTION_EXPIRED) ? Branch.OPTION_EXPIRED : Branch.OPTION_FAILED;
    }

    private static Map<String, Object> none(String error) {
        Map<String, Object> none = new LinkedHashMap<>();
        none.put("status", 0);
        none.put("error", error);
        return none;
    }

    private Map<String, Object> kept(Walk walk, HttpResult result) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("status", result.status());
        all.put("error", result.error());
        all.put("body", result.body());
        try {
            return CallData.of(all, HttpResult.MAX_BODY_LENGTH);
        } catch (CallData.TooLargeException e) {
            walk.warn(actionKey, "body_too_large", e.getMessage());
            all.remove("body");
            return CallData.of(all);
        }
    }

    @Override
    public Move expire(Walk walk, Wait wait) {
        walk.fetched(actionKey, saveAs, none("timeout"));
        return exits.take(walk, Branch.OPTION_EXPIRED);
    }
}
