package dev.beckon.engine.validation.trigger;

import dev.beckon.contracts.definition.CampaignRule;
import dev.beckon.engine.definition.ConditionTest.Rules;
import java.util.List;

/**
 * For whom a scenario starts.
 *
 * @param rules folders and segments; empty when there is a filter
 * @param filter rules on {@code contact.*}; null when there are folders and segments
 */
public record Audience(List<CampaignRule> rules, Rules filter) {

    public Audience {
        rules = List.copyOf(rules);
    }
}
