package dev.beckon.engine.definition;

import java.util.List;

/**
 * Rows to choose from behind one button; a chosen row comes back as the option {@code row_<place>}, counted from 0.
 *
 * @param title what the button that opens the list says
 * @param rows at least one
 */
public record OptionList(String title, List<Row> rows) {

    /** @param description a second line; may be null */
    public record Row(String title, String description) {}

    public OptionList {
        rows = List.copyOf(rows);
    }
}
