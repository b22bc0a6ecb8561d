package dev.beckon.simulator.inbox;

import java.util.List;

/**
 * A provider template with its values, in order.
 *
 * @param buttons the values of address buttons; payloads of quick replies are among the message's buttons
 */
public record TemplateUse(String name, String language, List<String> header, List<String> body, List<String> buttons) {}
