package dev.beckon.engine.interpreter;

import dev.beckon.contracts.message.LinkButton;
import dev.beckon.contracts.message.MessageContent.Option;
import java.util.ArrayList;
import java.util.List;

/** The parts of a message that come one by one. */
final class ContentParts {

    private List<Option> options;
    private List<LinkButton> links = List.of();

    ContentParts(List<Option> options) {
        this.options = options;
    }

    void option(Option option) {
        options = options.isEmpty() ? new ArrayList<>() : options;
        options.add(option);
    }

    void link(LinkButton link) {
        links = links.isEmpty() ? new ArrayList<>() : links;
        links.add(link);
    }

    List<Option> options() {
        return options;
    }

    List<LinkButton> links() {
        return links;
    }
}
