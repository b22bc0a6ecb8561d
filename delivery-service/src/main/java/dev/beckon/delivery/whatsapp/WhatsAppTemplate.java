package dev.beckon.delivery.whatsapp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.message.MessageContent.Option;
import dev.beckon.contracts.message.ProviderTemplate;
import dev.beckon.delivery.whatsapp.WhatsAppForm.Template;
import java.util.List;

/**
 * Writes {@code template}: header values or its medium, body values, a payload for each quick reply button, and a suffix
 * for each address button. Meta counts both sorts of buttons in one row, quick replies first.
 */
final class WhatsAppTemplate {

    private WhatsAppTemplate() {}

    static void write(ObjectNode node, Template form) {
        ProviderTemplate template = form.template();
        node.put("name", template.name()).putObject("language").put("code", template.language());
        ArrayNode components = node.putArray("components");
        header(components, form);
        if (!template.body().isEmpty()) {
            texts(components.addObject().put("type", "body"), template.body());
        }
        int index = 0;
        for (Option option : form.options()) {
            button(components, "quick_reply", index++)
                    .addObject()
                    .put("type", "payload")
                    .put("payload", option.id());
        }
        for (String suffix : template.buttons()) {
            button(components, "url", index++).addObject().put("type", "text").put("text", suffix);
        }
        if (components.isEmpty()) {
            node.remove("components");
        }
    }

    private static void header(ArrayNode components, Template form) {
        if (form.media() != null) {
            String type = form.media().kind().wireName();
            ObjectNode parameter = components
                    .addObject()
                    .put("type", "header")
                    .putArray("parameters")
                    .addObject()
                    .put("type", type);
            WhatsAppRequest.medium(parameter.putObject(type), form.media());
        } else if (!form.template().header().isEmpty()) {
            texts(components.addObject().put("type", "header"), form.template().header());
        }
    }

    private static void texts(ObjectNode component, List<String> values) {
        ArrayNode parameters = component.putArray("parameters");
        values.forEach(value -> parameters.addObject().put("type", "text").put("text", value));
    }

    private static ArrayNode button(ArrayNode components, String kind, int index) {
        return components
                .addObject()
                .put("type", "button")
                .put("sub_type", kind)
                .put("index", Integer.toString(index))
                .putArray("parameters");
    }
}
