package dev.beckon.engine.interpreter;

import dev.beckon.contracts.message.MessageContent.Option;
import dev.beckon.engine.definition.OptionList;
import dev.beckon.engine.template.Template;
import java.util.List;
import java.util.stream.IntStream;

/** Rows to choose from, compiled. */
record ListText(Template title, List<Row> rows) {

    /** @param description may be null */
    record Row(String id, Template title, Template description) {}

    static ListText of(OptionList list, Compiling compiling) {
        List<Row> rows = IntStream.range(0, list.rows().size())
                .mapToObj(i -> new Row(
                        "row_" + i,
                        compiling.text(list.rows().get(i).title()),
                        compiling.optional(list.rows().get(i).description())))
                .toList();
        return new ListText(compiling.optional(list.title()), rows);
    }

    void render(Walk walk, String actionKey, ContentParts content) {
        for (Row row : rows) {
            content.option(new Option(
                    row.id(),
                    Texts.oneLine(walk.render(actionKey, row.title())),
                    row.description() == null ? null : Texts.line(walk.render(actionKey, row.description()))));
        }
    }
}
