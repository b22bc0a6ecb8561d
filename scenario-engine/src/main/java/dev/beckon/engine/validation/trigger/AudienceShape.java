package dev.beckon.engine.validation.trigger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.definition.CampaignRule;
import dev.beckon.contracts.definition.CampaignRule.RuleType;
import dev.beckon.engine.definition.ConditionTest.Rules;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.ListType;
import dev.beckon.engine.validation.field.Shape;
import dev.beckon.engine.validation.rule.RuleScope;
import dev.beckon.engine.validation.rule.RulesType;
import java.util.List;

/** {@code {"campaign_rules": […]}} or {@code {"filter": {"match": …, "rules": […]}}}. */
final class AudienceShape implements Shape<Audience> {

    private static final Field<List<CampaignRule>> CAMPAIGN_RULES = Field.of(
                    "campaign_rules",
                    ListType.of(new CampaignRuleShape(), 1, Limits.MAX_RULES),
                    "folders and segments whose members are meant or left out")
            .or(List.of());
    private static final Field<Rules> FILTER =
            Field.of("filter", RulesType.of(RuleScope.AUDIENCE), "rules on contact.*; instead of campaign_rules");

    @Override
    public List<Field<?>> fields() {
        return List.of(CAMPAIGN_RULES, FILTER);
    }

    @Override
    public Audience read(Fields fields) {
        List<CampaignRule> rules = CAMPAIGN_RULES.read(fields);
        Rules filter = FILTER.read(fields);
        boolean hasRules = CAMPAIGN_RULES.isIn(fields);
        if (hasRules == FILTER.isIn(fields)) {
            fields.place()
                    .problem(
                            hasRules ? "given_twice" : "missing_audience",
                            "an audience has either 'campaign_rules' or a 'filter'");
        } else if (!rules.isEmpty() && rules.stream().noneMatch(rule -> rule.ruleType() == RuleType.INCLUSION)) {
            fields.place(CAMPAIGN_RULES.name()).problem("missing_inclusion", "at least one rule must be an inclusion");
        }
        return new Audience(rules, filter);
    }

    @Override
    public void write(Audience audience, ObjectNode target) {
        CAMPAIGN_RULES.write(target, audience.rules());
        FILTER.write(target, audience.filter());
    }
}
