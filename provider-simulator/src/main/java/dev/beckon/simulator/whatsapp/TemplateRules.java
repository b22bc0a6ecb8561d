package dev.beckon.simulator.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** Meta's rules on templates as far as they hold without knowing the approved wording. */
final class TemplateRules {

    private static final int FORMAT = 132012;
    private static final Pattern COMPONENT =
            Pattern.compile("(?i)header|body|footer|button|carousel|limited_time_offer");
    private static final Pattern BUTTON = Pattern.compile("(?i)quick_reply|url|copy_code|flow|catalog|mpm");
    /** Meta, error 132018: no new lines, no tabs, not more than four spaces in a row. */
    private static final Pattern UNFIT = Pattern.compile("[\\n\\r\\t]| {5}");

    private TemplateRules() {}

    static void check(JsonNode template) {
        Field.text(template, "name", "template.name", 512);
        Field.text(Field.object(template, "language", "template.language"), "code", "template.language.code", 16);
        var components = template.path("components");
        Field.require(components.isMissingNode() || components.isArray(), "template.components must be an array.");
        for (var component : components) {
            var type = Field.text(component, "type", "components[].type", 32);
            Field.require(COMPONENT.matcher(type).matches(), "components[].type '" + type + "' is not known.");
            if (type.equalsIgnoreCase("button")) {
                checkButton(component);
            }
            component.path("parameters").forEach(TemplateRules::checkParameter);
        }
    }

    private static void checkButton(JsonNode button) {
        var kind = Field.text(button, "sub_type", "components[].sub_type", 32);
        Field.require(BUTTON.matcher(kind).matches(), "components[].sub_type '" + kind + "' is not known.");
        Field.require(button.path("index").asText().matches("\\d"), "components[].index is 0 to 9.");
    }

    private static void checkParameter(JsonNode parameter) {
        var type = Field.text(parameter, "type", "parameters[].type", 32);
        switch (type) {
            case "text" -> {
                var text = Field.text(parameter, "text", "parameters[].text", 1024);
                if (UNFIT.matcher(text).find()) {
                    throw new MetaRefusal(
                            FORMAT, "Param text cannot have new-line/tab characters or more than 4 spaces.");
                }
            }
            case "payload" -> Field.text(parameter, "payload", "parameters[].payload", 128);
            case "image", "video", "document" -> MediaRules.check(Field.object(parameter, type, type), type);
            case "currency", "date_time", "location", "coupon_code", "action" -> {}
            default -> throw new MetaRefusal(FORMAT, "parameters[].type '" + type + "' is not known.");
        }
    }
}
