package dev.beckon.triggers.audience;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.definition.CampaignRule;
import dev.beckon.contracts.definition.PastZones;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.trigger.TriggerRequest;
import dev.beckon.engine.validation.AudienceParser;
import dev.beckon.engine.validation.ParsedAudience;
import dev.beckon.engine.validation.RuleWriter;
import dev.beckon.engine.validation.trigger.Audience;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * A call that is to be made for an audience.
 *
 * @param id derived from what asks for it, so that it is made once
 * @param source as the source of a CloudEvent
 * @param parent the call it is part of; may be null
 * @param request scenario, data, execution key and lane of all starts, and whether it is a dry run
 * @param version of the scenario
 * @param traceParent may be null
 */
public record AudienceCall(
        TriggerCallId id,
        WorkspaceId workspace,
        String source,
        TriggerCallId parent,
        TriggerRequest request,
        int version,
        Instant occurredAt,
        String traceParent,
        Chosen chosen,
        Timing timing) {

    /**
     * Who is meant.
     *
     * @param rules folders and segments; empty when not chosen so
     * @param filter rules on contacts; null when not chosen so. Neither means everybody who may be written to
     *     somewhere.
     */
    public record Chosen(List<CampaignRule> rules, JsonNode filter) {

        public static final Chosen EVERYBODY = new Chosen(List.of(), null);

        public static Chosen of(Audience audience) {
            return new Chosen(audience.rules(), audience.filter() == null ? null : RuleWriter.write(audience.filter()));
        }

        /**
         * As an audience that was accepted before says.
         *
         * @throws IllegalArgumentException when it is none
         */
        public static Chosen stored(JsonNode audience) {
            return switch (AudienceParser.parse(audience, "")) {
                case ParsedAudience.Parsed parsed -> of(parsed.audience());
                case ParsedAudience.Refused(var problems) ->
                    throw new IllegalArgumentException("No audience: " + problems);
            };
        }
    }

    /**
     * A time of day where each contact is.
     *
     * @param day on which it is meant everywhere
     * @param home where contacts are that have no time zone
     * @param past what becomes of contacts where that is before the first instant
     */
    public record LocalStart(LocalTime time, LocalDate day, ZoneId home, PastZones past) {}

    /**
     * When they are started.
     *
     * @param notBefore the first instant
     * @param local null for at once, wherever they are
     * @param spreadOver null for not at all
     * @param perSecond null for no bound
     */
    public record Timing(Instant notBefore, LocalStart local, Duration spreadOver, Integer perSecond) {

        public static Timing at(Instant instant) {
            return new Timing(instant, null, null, null);
        }

        /** At once, for a call that was made then. */
        public static Timing since(Instant occurredAt, Instant now) {
            return at(occurredAt.isAfter(now) ? now : occurredAt);
        }
    }
}
