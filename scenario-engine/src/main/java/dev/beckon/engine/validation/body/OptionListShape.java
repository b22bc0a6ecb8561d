package dev.beckon.engine.validation.body;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.definition.OptionList;
import dev.beckon.engine.definition.OptionList.Row;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.ListType;
import dev.beckon.engine.validation.field.Shape;
import dev.beckon.engine.validation.field.TextType;
import java.util.List;

/** {@code {"title": "Choose", "rows": [{"title": "…"}]}}. */
final class OptionListShape implements Shape<OptionList> {

    private static final Field<String> TITLE = Field.required(
            "title", TextType.template(Limits.MAX_ANSWER_TITLE_LENGTH), "of the button that opens the list");
    private static final Field<List<Row>> ROWS =
            Field.required("rows", ListType.of(new RowShape(), 1, Limits.MAX_LIST_ROWS), "what can be chosen");

    @Override
    public List<Field<?>> fields() {
        return List.of(TITLE, ROWS);
    }

    @Override
    public OptionList read(Fields fields) {
        return new OptionList(TITLE.read(fields), ROWS.read(fields));
    }

    @Override
    public void write(OptionList list, ObjectNode target) {
        TITLE.write(target, list.title());
        ROWS.write(target, list.rows());
    }

    private static final class RowShape implements Shape<Row> {

        private static final Field<String> TITLE =
                Field.required("title", TextType.template(Limits.MAX_ROW_TITLE_LENGTH), "what comes back when chosen");
        private static final Field<String> DESCRIPTION =
                Field.of("description", TextType.template(Limits.MAX_ROW_DESCRIPTION_LENGTH), "a second line");

        @Override
        public List<Field<?>> fields() {
            return List.of(TITLE, DESCRIPTION);
        }

        @Override
        public Row read(Fields fields) {
            return new Row(TITLE.read(fields), DESCRIPTION.read(fields));
        }

        @Override
        public void write(Row row, ObjectNode target) {
            TITLE.write(target, row.title());
            DESCRIPTION.write(target, row.description());
        }
    }
}
