package dev.beckon.definitions.campaign;

import dev.beckon.contracts.definition.CampaignRule;
import dev.beckon.contracts.definition.CampaignRule.ListType;
import dev.beckon.contracts.definition.CampaignRule.RuleType;
import dev.beckon.contracts.definition.ReplyHandling;
import dev.beckon.definitions.campaign.CampaignSettings.Pace;
import dev.beckon.definitions.campaign.CampaignSettings.Schedule;
import dev.beckon.definitions.http.BodyFields;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lays the settings that were sent over those that there are; what is not sent stays. */
final class CampaignReader {

    static final String RULES = "campaign_rules";

    private static final String PACE = "pace";
    private static final String SCHEDULE = "schedule";
    private static final String SPREAD_OVER = "spread_over";
    private static final int MAX_RULES = 100;
    private static final int MAX_PER_SECOND = 100_000;
    private static final Duration MAX_SPREAD = Duration.ofDays(30);

    private CampaignReader() {}

    static CampaignSettings over(CampaignSettings present, BodyFields fields, ZoneId zone) {
        return new CampaignSettings(
                rules(present, fields),
                schedule(present, fields, zone),
                pace(present.pace(), fields),
                fields.word("reply_handling", ReplyHandling.values(), ReplyHandling::wireName)
                        .orElse(present.replyHandling()));
    }

    private static List<CampaignRule> rules(CampaignSettings present, BodyFields fields) {
        if (!fields.mentions(RULES)) {
            return present.rules();
        }
        List<CampaignRule> rules = new ArrayList<>();
        Optional<List<BodyFields>> entries = fields.objects(RULES, MAX_RULES);
        entries.ifPresent(list -> list.forEach(entry -> rule(entry).ifPresent(rules::add)));
        boolean allRead = entries.isPresent() && entries.get().size() == rules.size();
        if (fields.value(RULES).isEmpty() || allRead && !CampaignSettings.hasInclusion(rules)) {
            fields.fault(RULES, "no_inclusion", "At least one rule must be an inclusion: else nobody is meant");
        }
        return rules;
    }

    private static Optional<CampaignRule> rule(BodyFields entry) {
        Optional<ListType> list = entry.word("list_type", ListType.values(), CampaignReader::word);
        Optional<RuleType> rule = entry.word("rule_type", RuleType.values(), CampaignReader::word);
        Optional<Long> destination = entry.id("destination_id");
        for (String field : List.of("list_type", "rule_type", "destination_id")) {
            if (entry.value(field).isEmpty()) {
                entry.fault(field, "missing_field", field + " is missing");
            }
        }
        entry.rejectOthers();
        return list.flatMap(type -> rule.flatMap(kind -> destination.map(id -> new CampaignRule(type, kind, id))));
    }

    private static Schedule schedule(CampaignSettings present, BodyFields fields, ZoneId zone) {
        if (!fields.mentions(SCHEDULE)) {
            return present.schedule();
        }
        return fields.object(SCHEDULE)
                .flatMap(schedule -> ScheduleReader.read(schedule, zone))
                .orElse(null);
    }

    private static Pace pace(Pace present, BodyFields fields) {
        if (!fields.mentions(PACE)) {
            return present;
        }
        return fields.object(PACE).map(CampaignReader::pace).orElse(null);
    }

    private static Pace pace(BodyFields pace) {
        Duration spreadOver = spreadOver(pace).orElse(null);
        Integer perSecond = pace.integer("per_second", 1, MAX_PER_SECOND).orElse(null);
        pace.rejectOthers();
        return spreadOver == null && perSecond == null ? null : new Pace(spreadOver, perSecond);
    }

    private static Optional<Duration> spreadOver(BodyFields pace) {
        Optional<Duration> spread =
                pace.value(SPREAD_OVER).filter(node -> node.canConvertToInt()).isPresent()
                        ? pace.integer(SPREAD_OVER, 1, Integer.MAX_VALUE).map(Duration::ofSeconds)
                        : pace.parsed(
                                SPREAD_OVER, Duration::parse, "an ISO 8601 duration such as PT6H, or whole seconds");
        if (spread.isPresent() && (!spread.get().isPositive() || spread.get().compareTo(MAX_SPREAD) > 0)) {
            pace.fault(SPREAD_OVER, "invalid_value", SPREAD_OVER + " must be positive and at most " + MAX_SPREAD);
            return Optional.empty();
        }
        return spread;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
