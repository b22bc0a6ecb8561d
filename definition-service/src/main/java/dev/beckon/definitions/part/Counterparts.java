package dev.beckon.definitions.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Fields that say the same in two ways: who changes one means to replace the other. */
final class Counterparts {

    private static final String OPTIONS = "options";
    private static final List<List<String>> GROUPS = List.of(
            List.of("media_file", "media_file_id"),
            List.of("conversion_link", "conversion_link_id"),
            List.of("survey", "survey_id"),
            List.of("folder", "folder_ids"));

    private Counterparts() {}

    /** Takes from a present part what the fields sent replace, wherever it stands. */
    static void makeWay(ObjectNode present, ObjectNode sent) {
        JsonNode options = sent.path(OPTIONS);
        for (List<String> group : GROUPS) {
            if (group.stream().anyMatch(sent::has)) {
                present.remove(group);
                if (present.get(OPTIONS) instanceof ObjectNode presentOptions) {
                    presentOptions.remove(group);
                }
            } else if (group.stream().anyMatch(options::has)) {
                present.remove(group);
            }
        }
    }
}
