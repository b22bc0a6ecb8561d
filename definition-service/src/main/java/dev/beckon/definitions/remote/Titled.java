package dev.beckon.definitions.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.id.WorkspaceId;
import java.util.OptionalLong;

/** Finds what trigger-service lists by its title. */
final class Titled {

    private static final int MAX_PAGES = 100;

    private Titled() {}

    /** The id of the first in a list with this title. */
    static OptionalLong find(TriggerService triggers, WorkspaceId workspace, String list, String title) {
        String path = list + "?limit=200";
        for (int page = 0; page < MAX_PAGES; page++) {
            JsonNode answer = triggers.get(workspace, path).orElse(null);
            if (answer == null) {
                return OptionalLong.empty();
            }
            for (JsonNode item : answer.path("items")) {
                if (item.path("title").asText().equals(title)) {
                    return OptionalLong.of(item.path("id").asLong());
                }
            }
            if (!answer.hasNonNull("next_cursor")) {
                return OptionalLong.empty();
            }
            path = list + "?limit=200&cursor=" + answer.get("next_cursor").asText();
        }
        return OptionalLong.empty();
    }
}
