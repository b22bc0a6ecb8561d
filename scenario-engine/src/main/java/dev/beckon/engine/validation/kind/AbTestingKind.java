package dev.beckon.engine.validation.kind;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.AbTesting;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.ListType;
import dev.beckon.engine.validation.field.TextType;
import dev.beckon.engine.validation.field.WholeType;
import java.util.List;

/** {@code ab_testing}. */
final class AbTestingKind implements ActionKind<AbTesting> {

    private static final int ALL = 100;

    private static final List<Integer> HALVES = List.of(ALL / 2, ALL / 2);

    private static final Field<Integer> RATIO = Field.of(
            "ratio", new WholeType(0, ALL), "share of option_a in percent, option_b has the rest; instead of weights");
    private static final Field<List<Integer>> WEIGHTS = Field.of(
                    "weights",
                    ListType.of(new WholeType(0, ALL), 2, Limits.MAX_TEST_WAYS),
                    "one for each branch, in order; a branch's share is its weight over their sum")
            .orElse("[50, 50]");
    private static final Field<String> TEST_KEY = Field.of(
                    "test_key", TextType.key(), "names the test: the same contact always goes the same way in it")
            .orElse("the action_key");

    @Override
    public Class<AbTesting> record() {
        return AbTesting.class;
    }

    @Override
    public String description() {
        return "Send each contact one of several ways, the same way every time.";
    }

    @Override
    public List<Field<?>> options() {
        return List.of(RATIO, WEIGHTS, TEST_KEY);
    }

    @Override
    public String branchNote() {
        return "one for each weight: option_a, option_b, option_c, …";
    }

    @Override
    public AbTesting read(ActionFields fields) {
        Fields options = fields.options();
        return new AbTesting(fields.placement(), TEST_KEY.read(options, fields.actionKey()), weights(options));
    }

    private static List<Integer> weights(Fields options) {
        Integer ratio = RATIO.read(options);
        List<Integer> weights = WEIGHTS.read(options);
        if (RATIO.isIn(options) && WEIGHTS.isIn(options)) {
            options.place(RATIO.name()).problem("given_twice", "give either 'ratio' or 'weights', not both");
        }
        if (weights != null) {
            boolean isAllZero = weights.size() > 1 && weights.stream().allMatch(weight -> weight == 0);
            if (isAllZero) {
                options.place(WEIGHTS.name()).problem("invalid_weights", "at least one weight must be more than 0");
            }
            return weights;
        }
        return ratio == null ? HALVES : List.of(ratio, ALL - ratio);
    }

    @Override
    public void write(AbTesting test, ObjectNode outer, ObjectNode options) {
        WEIGHTS.write(options, test.weights());
        TEST_KEY.write(options, test.testKey());
    }

    @Override
    public String example() {
        return """
                {"action_key": "tone", "action_type": "ab_testing",
                 "options": {"weights": [50, 30, 20], "test_key": "spring_tone"}}""";
    }
}
