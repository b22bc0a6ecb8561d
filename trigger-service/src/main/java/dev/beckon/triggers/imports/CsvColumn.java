package dev.beckon.triggers.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.message.Channel;
import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemException;
import dev.beckon.triggers.contact.ContactField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/** What a column of a CSV file says of a contact. */
sealed interface CsvColumn {

    String TAG_SEPARATOR = "\\|";

    /** Writes a cell that is not empty where a JSON contact would have it. */
    void put(ObjectNode contact, String cell);

    /** A plain field. */
    record Field(ContactField field) implements CsvColumn {

        @Override
        public void put(ObjectNode contact, String cell) {
            contact.put(field.wireName(), cell);
        }
    }

    /** Tags, separated by {@code |}. */
    record Tags() implements CsvColumn {

        @Override
        public void put(ObjectNode contact, String cell) {
            var tags = contact.putArray(ContactField.TAGS.wireName());
            Arrays.stream(cell.split(TAG_SEPARATOR))
                    .filter(tag -> !tag.isBlank())
                    .forEach(tags::add);
        }
    }

    /** {@code properties.x} or {@code consents.sms}; property values stay texts. */
    record Entry(ContactField field, String key) implements CsvColumn {

        @Override
        public void put(ObjectNode contact, String cell) {
            contact.withObjectProperty(field.wireName()).put(key, cell);
        }
    }

    /**
     * Reads a header line.
     *
     * @throws ProblemException 422 {@code invalid_header} naming every column that is unknown or there twice
     */
    static List<CsvColumn> ofHeader(List<String> names) {
        List<CsvColumn> columns = new ArrayList<>();
        List<Problem.Fault> faults = new ArrayList<>();
        HashSet<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).replace("\uFEFF", "").strip();
            CsvColumn column = of(name);
            if (column == null) {
                faults.add(new Problem.Fault("/" + i, "unknown_field", "'" + name + "' is not a field of a contact"));
            } else if (!seen.add(name)) {
                faults.add(new Problem.Fault("/" + i, "duplicate_field", "'" + name + "' is there twice"));
            } else {
                columns.add(column);
            }
        }
        if (!faults.isEmpty() || columns.isEmpty()) {
            throw ProblemException.unprocessable(
                    "invalid_header",
                    "The first line must name contact fields, such as external_id, email, properties.x, consents.sms",
                    faults);
        }
        return List.copyOf(columns);
    }

    private static CsvColumn of(String name) {
        for (ContactField parent : List.of(ContactField.PROPERTIES, ContactField.CONSENTS)) {
            String prefix = parent.wireName() + '.';
            if (name.startsWith(prefix) && name.length() > prefix.length()) {
                String key = name.substring(prefix.length());
                return parent == ContactField.CONSENTS && !isChannel(key) ? null : new Entry(parent, key);
            }
        }
        return ContactField.of(name).map(CsvColumn::of).orElse(null);
    }

    private static CsvColumn of(ContactField field) {
        return switch (field) {
            case TAGS -> new Tags();
            case PROPERTIES, CONSENTS -> null;
            case ID, EXTERNAL_ID, USERNAME, NAME, EMAIL, PHONE, LANGUAGE, COUNTRY, TIME_ZONE -> new Field(field);
        };
    }

    private static boolean isChannel(String name) {
        return Arrays.stream(Channel.values())
                .anyMatch(channel -> channel.wireName().equals(name));
    }
}
