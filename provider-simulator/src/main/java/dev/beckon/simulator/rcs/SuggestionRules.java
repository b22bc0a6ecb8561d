package dev.beckon.simulator.rcs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What RBM demands of suggested replies and actions (RBM "AgentMessage", Suggestion). */
final class SuggestionRules {

    private static final List<String> ACTIONS = List.of(
            "openUrlAction",
            "dialAction",
            "viewLocationAction",
            "shareLocationAction",
            "createCalendarEventAction",
            "composeAction");

    private SuggestionRules() {}

    static void check(JsonNode suggestions, int max) {
        RbmRules.require(suggestions.size() <= max, "At most " + max + " suggestions are allowed.");
        for (var suggestion : suggestions) {
            var chip = suggestion.has("reply") ? suggestion.path("reply") : suggestion.path("action");
            RbmRules.require(chip.path("text").isTextual(), "A suggestion needs a reply or an action with a text.");
            RbmRules.require(chip.path("postbackData").isTextual(), "A suggestion needs postbackData.");
            RbmRules.checkText(chip, "text", 25);
            RbmRules.checkText(chip, "postbackData", 2048);
            if (suggestion.has("action")) {
                checkAction(chip);
            }
        }
    }

    private static void checkAction(JsonNode action) {
        RbmRules.require(
                ACTIONS.stream().filter(action::has).count() == 1, "A suggested action needs exactly one action.");
        if (action.has("openUrlAction")) {
            RbmRules.require(
                    action.path("openUrlAction").path("url").asText().matches("https?://[^\\s/]+\\S*"),
                    "openUrlAction.url must be an http or https URL.");
        }
        if (action.has("dialAction")) {
            RbmRules.require(
                    action.path("dialAction").path("phoneNumber").asText().matches("\\+[1-9]\\d{2,14}"),
                    "dialAction.phoneNumber must be in E.164 format.");
        }
    }
}
