package dev.beckon.engine.validation.rule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.ConditionTest.Compare;
import dev.beckon.engine.definition.RuleOperator;
import dev.beckon.engine.validation.field.DataType;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.Shape;
import dev.beckon.engine.validation.field.WordType;
import java.util.List;

/** {@code {"field": "contact.country", "operator": "eq", "value": "FR"}}. */
record CompareShape(RuleScope scope) implements Shape<Compare> {

    private static final Field<RuleOperator> OPERATOR = Field.required(
            "operator", WordType.of(RuleOperator.values(), RuleOperator::wireName, "operator"), "how it compares");

    private static final Field<Object> VALUE = Field.of(
            "value",
            new DataType(),
            "what the field is compared with: a text, number or boolean; an array of these for in and not_in");

    private Field<String> path() {
        return Field.required("field", new FieldPath(scope), "what is compared, such as contact.properties.vip");
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(path(), OPERATOR, VALUE);
    }

    @Override
    public Compare read(Fields fields) {
        String path = path().read(fields);
        boolean hasOperator = OPERATOR.isIn(fields);
        RuleOperator operator = OPERATOR.read(fields);
        RuleValue value = new RuleValue(fields.place(VALUE.name()), scope.texts());
        return new Compare(path, operator, hasOperator ? value.read(operator, fields.node(VALUE.name())) : "");
    }

    @Override
    public void write(Compare value, ObjectNode target) {
        path().write(target, value.field());
        OPERATOR.write(target, value.operator());
        target.set(VALUE.name(), VALUE.type().write(value.value()));
    }
}
