package dev.beckon.engine.validation.trigger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.definition.CampaignRule;
import dev.beckon.contracts.definition.CampaignRule.ListType;
import dev.beckon.contracts.definition.CampaignRule.RuleType;
import dev.beckon.engine.validation.Reference;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.IdType;
import dev.beckon.engine.validation.field.Shape;
import dev.beckon.engine.validation.field.WordType;
import java.util.List;
import java.util.Locale;

/** {@code {"list_type": "folder", "rule_type": "inclusion", "destination_id": 12}}. */
final class CampaignRuleShape implements Shape<CampaignRule> {

    private static final Field<ListType> LIST_TYPE = Field.required(
            "list_type", WordType.of(ListType.values(), CampaignRuleShape::word, "list_type"), "what the id names");
    private static final Field<RuleType> RULE_TYPE = Field.required(
            "rule_type",
            WordType.of(RuleType.values(), CampaignRuleShape::word, "rule_type"),
            "whether its members are meant or left out");

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Field<Long> destination(ListType listType) {
        Reference.Kind kind = switch (listType) {
            case FOLDER -> Reference.Kind.FOLDER;
            case SEGMENT -> Reference.Kind.SEGMENT;
        };
        return Field.required("destination_id", new IdType(kind), "id of the folder or segment");
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(LIST_TYPE, RULE_TYPE, destination(ListType.FOLDER));
    }

    @Override
    public CampaignRule read(Fields fields) {
        ListType listType = LIST_TYPE.read(fields);
        return new CampaignRule(
                listType, RULE_TYPE.read(fields), destination(listType).read(fields));
    }

    @Override
    public void write(CampaignRule rule, ObjectNode target) {
        LIST_TYPE.write(target, rule.listType());
        RULE_TYPE.write(target, rule.ruleType());
        destination(rule.listType()).write(target, rule.destinationId());
    }
}
