package dev.beckon.engine.condition;

import dev.beckon.engine.template.Template;
import java.util.List;

/** What a rule compares a field with. */
sealed interface Operand {

    /** Its value now: a scalar, or a list of scalars. */
    Object in(Asked asked);

    record Fixed(Object value) implements Operand {

        @Override
        public Object in(Asked asked) {
            return value;
        }
    }

    /** @param place among all templates of the condition */
    record Text(int place, Template template) implements Operand {

        @Override
        public Object in(Asked asked) {
            return asked.value(place, template);
        }
    }

    /** Several, of which at least one is a template. */
    record Many(List<Operand> operands) implements Operand {

        @Override
        public Object in(Asked asked) {
            return operands.stream().map(operand -> operand.in(asked)).toList();
        }
    }
}
