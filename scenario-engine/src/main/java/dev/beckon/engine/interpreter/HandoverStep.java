package dev.beckon.engine.interpreter;

import dev.beckon.contracts.execution.HttpCall;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.journal.ExecutionEvent.HandoverEnded;
import dev.beckon.contracts.journal.ExecutionEvent.HandoverStarted;
import dev.beckon.contracts.journal.ExecutionEvent.HttpRequested;
import dev.beckon.engine.definition.ActionType;
import dev.beckon.engine.definition.Branch;
import dev.beckon.engine.definition.Handover;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.template.Template;
import dev.beckon.engine.time.DueTime;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Gives the contact to a person and rests until they are given back.
 *
 * @param note may be null
 * @param webhook may be null
 */
record HandoverStep(String actionKey, Template note, Template webhook, Duration timeout, Exits exits)
        implements RestingStep {

    static HandoverStep of(Handover action, Exits exits, Compiling compiling) {
        return new HandoverStep(
                action.actionKey(),
                compiling.optional(action.note()),
                compiling.optional(action.webhookUrl()),
                action.timeout(),
                exits);
    }

    @Override
    public ActionType type() {
        return ActionType.HANDOVER;
    }

    @Override
    public boolean restsAt(Wait wait) {
        return wait instanceof Wait.ForHandover;
    }

    @Override
    public Move enter(Walk walk) {
        Instant until = DueTime.after(walk.now(), timeout);
        String told = note == null ? null : Texts.orNull(walk.render(actionKey, note));
        String url = webhook == null ? null : walk.render(actionKey, webhook).strip();
        walk.happened(new HandoverStarted(walk.step(), actionKey, told, until));
        if (url != null) {
            tell(walk, url, told, until);
        }
        return walk.rest(new Wait.ForHandover(walk.step(), actionKey, until));
    }

    private void tell(Walk walk, String url, String told, Instant until) {
        Optional<String> address = WebAddress.of(url);
        if (address.isEmpty()) {
            walk.warn(
                    actionKey,
                    "invalid_url",
                    "The address of the webhook came out as '" + Texts.cut(HttpCall.shown(url)) + "'");
            return;
        }
        HttpCall call = new HttpCall(
                "POST",
                address.get(),
                Map.of("Content-Type", "application/json"),
                HttpCallText.json(body(walk, told, until)),
                Limits.DEFAULT_HTTP_TIMEOUT,
                Limits.MAX_HTTP_RETRIES,
                true);
        walk.happened(new HttpRequested(
                DerivedId.httpRequest(walk.executionId(), walk.step()), walk.step(), actionKey, call, false, until));
    }

    private Map<String, Object> body(Walk walk, String told, Instant until) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "handover_started");
        body.put("execution_id", walk.executionId().toString());
        body.put("action_key", actionKey);
        body.put("occurred_at", walk.now().toString());
        body.put("until", until.toString());
        body.put("note", told);
        if (walk.contact() != null) {
            Map<String, Object> contact = new LinkedHashMap<>();
            contact.put("id", walk.contact().contactId().value());
            contact.put("name", walk.contact().name());
            contact.put("email", walk.contact().email());
            contact.put("phone", walk.contact().phone());
            contact.put("external_id", walk.contact().externalId());
            contact.put("language", walk.contact().language());
            body.put("contact", contact);
        }
        body.put("answers", walk.answers());
        return body;
    }

    Move resumed(Walk walk) {
        walk.happened(new HandoverEnded(actionKey, "resumed"));
        walk.cancelTimer();
        return exits.take(walk, Branch.OPTION_RESUMED);
    }

    @Override
    public Move expire(Walk walk, Wait wait) {
        walk.happened(new HandoverEnded(actionKey, "expired"));
        return exits.take(walk, Branch.OPTION_EXPIRED);
    }
}
