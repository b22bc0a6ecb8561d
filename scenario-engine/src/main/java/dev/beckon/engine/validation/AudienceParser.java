package dev.beckon.engine.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Findings;
import dev.beckon.engine.validation.field.Place;
import dev.beckon.engine.validation.trigger.Audience;
import dev.beckon.engine.validation.trigger.TriggerFields;

/** Reads an audience that stands outside a scenario, as the triggers of scenarios have it. Safe for all threads. */
public final class AudienceParser {

    private static final Field<Audience> AUDIENCE = TriggerFields.AUDIENCE;

    private AudienceParser() {}

    /**
     * Reads an audience.
     *
     * @param audience {@code {"campaign_rules": […]}} or {@code {"filter": {"match": …, "rules": […]}}}
     * @param pointer where it stands in the caller's document; problems' pointers begin with it
     */
    public static ParsedAudience parse(JsonNode audience, String pointer) {
        Findings findings = new Findings();
        Audience read = AUDIENCE.type().read(audience, new Place(pointer, AUDIENCE.name(), findings));
        return findings.isClean()
                ? new ParsedAudience.Parsed(read, AUDIENCE.type().write(read), findings.references())
                : new ParsedAudience.Refused(findings.problems());
    }
}
