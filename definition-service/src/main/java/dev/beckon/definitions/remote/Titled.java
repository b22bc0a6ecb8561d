package dev.beckon.definitions.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.id.WorkspaceId;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** Finds what trigger-service lists by its title. */
final class Titled {

    private static final int MAX_PAGES = 100;

    private Titled() {}

    /** The id of the first in a list with this title. */
    static OptionalLong find(TriggerService triggers, WorkspaceId workspace, String list, String title) {
        return find(triggers, workspace, list, title, item -> true);
    }

    /** The same, of those that also fit. */
    static OptionalLong find(
            TriggerService triggers, WorkspaceId workspace, String list, String title, Predicate<JsonNode> fits) {
        String path = list + "?limit=200";
        for (int page = 0; page < MAX_PAGES; page++) {
            JsonNode answer = triggers.get(workspace, path).orElse(null);
            if (answer == null) {
                return OptionalLong.empty();
            }
            for (JsonNode item : answer.path("items")) {
                if (item.path("title").asText().equals(title) && fits.test(item)) {
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
