package dev.beckon.definitions.setup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.message.Channel;
import java.util.List;
import java.util.Map;

/**
 * What documents need, each with its place, in the order of the documents. Words that are no channel are left to the engine
 * to judge.
 *
 * @param sendings actions that send something
 * @param listenings channels on which a trigger waits for messages
 * @param templates those of providers
 */
public record Needs(List<Sending> sendings, List<Named> listenings, List<Template> templates) {

    public Needs {
        sendings = List.copyOf(sendings);
        listenings = List.copyOf(listenings);
        templates = List.copyOf(templates);
    }

    /** @param pointer JSON pointer to the channel's name */
    record Named(Channel channel, String pointer) {}

    /**
     * One action that sends.
     *
     * @param ways best first; empty for the workspace's order
     * @param pointer JSON pointer to the action
     */
    record Sending(List<Named> ways, String pointer) {}

    /**
     * A template that the provider has approved.
     *
     * @param language as the provider spells it
     * @param pointer JSON pointer to the reference
     */
    record Template(String name, String language, String pointer) {}

    /** Those of one document. */
    public static Needs of(ObjectNode document) {
        return of(Map.of("", document));
    }

    /** @param documents by their place: a JSON pointer that is put before those into the document */
    public static Needs of(Map<String, ObjectNode> documents) {
        NeedsReader reader = new NeedsReader();
        documents.forEach(reader::read);
        return reader.needs();
    }

    boolean concernChannels() {
        return !sendings.isEmpty() || !listenings.isEmpty();
    }
}
