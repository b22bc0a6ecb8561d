package dev.beckon.triggers.audience;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.definition.CampaignRule;
import dev.beckon.contracts.definition.CampaignRule.ListType;
import dev.beckon.contracts.definition.CampaignRule.RuleType;
import dev.beckon.engine.definition.ConditionTest.Rules;
import dev.beckon.triggers.rule.RuleCompiler;
import dev.beckon.triggers.rule.Sql;
import dev.beckon.triggers.segment.SegmentRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An audience as a condition on {@code contacts c}. */
final class AudienceCondition {

    /** An address, and the word that it may be written to. */
    private static final Sql REACHABLE = Sql.of("""
            (c.email is not null and c.consents ->> 'email' = 'granted'
             or c.phone is not null and 'granted' in
                (c.consents ->> 'whatsapp', c.consents ->> 'rcs', c.consents ->> 'sms'))""");

    private AudienceCondition() {}

    static Sql of(AudiencePlan plan) {
        Map<Long, Rules> segments = plan.segments().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> SegmentRules.stored(entry.getValue())));
        RuleCompiler compiler = new RuleCompiler(plan.begunAt(), id -> Optional.ofNullable(segments.get(id)));
        JsonNode filter = plan.filter();
        if (filter != null && !filter.isNull()) {
            return compiler.compile(SegmentRules.stored(filter));
        }
        return plan.rules().isEmpty() ? REACHABLE : lists(plan.rules(), compiler);
    }

    private static Sql lists(List<CampaignRule> rules, RuleCompiler compiler) {
        Sql included = any(rules, RuleType.INCLUSION, compiler).orElse(Sql.FALSE);
        return any(rules, RuleType.EXCLUSION, compiler)
                .map(excluded -> included.then("and").then(Sql.not(excluded)))
                .orElse(included);
    }

    /** Folders in one question, so that it can be answered from their own index. */
    private static Optional<Sql> any(List<CampaignRule> rules, RuleType type, RuleCompiler compiler) {
        List<Sql> ways = new ArrayList<>();
        Long[] folders = rules.stream()
                .filter(rule -> rule.ruleType() == type && rule.listType() == ListType.FOLDER)
                .map(CampaignRule::destinationId)
                .toArray(Long[]::new);
        if (folders.length > 0) {
            ways.add(Sql.of(
                    "exists (select from folder_contacts f where f.contact_id = c.id and f.folder_id = any (?))",
                    (Object) folders));
        }
        rules.stream()
                .filter(rule -> rule.ruleType() == type && rule.listType() == ListType.SEGMENT)
                .forEach(rule -> ways.add(compiler.inSegment(rule.destinationId())));
        return ways.isEmpty() ? Optional.empty() : Optional.of(Sql.join("or", ways));
    }
}
