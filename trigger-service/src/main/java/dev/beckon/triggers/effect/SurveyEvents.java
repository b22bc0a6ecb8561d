package dev.beckon.triggers.effect;

import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.journal.ExecutionEvent.SurveyCompleted;
import dev.beckon.triggers.event.ContactEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A survey that was answered to the end, as an event of the contact. */
final class SurveyEvents {

    static final String NAME = "survey_completed";

    private SurveyEvents() {}

    static ContactEvent of(Effect effect, SurveyCompleted survey) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("survey_id", survey.surveyId());
        properties.put("title", survey.title());
        properties.put("answers", survey.answers());
        properties.put("action_key", survey.actionKey());
        properties.put("scenario_id", effect.record().scenarioId().value());
        properties.put("execution_id", effect.record().executionId().toString());
        properties.values().removeIf(Objects::isNull);
        return new ContactEvent(
                DerivedId.of(
                        NAME, effect.record().executionId(), effect.record().sequence(), effect.ordinal()),
                effect.contact(),
                NAME,
                properties,
                effect.record().occurredAt());
    }
}
