package dev.beckon.engine.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.Findings;
import dev.beckon.engine.validation.field.Place;
import java.util.List;

/** The stored objects that scenarios name: files, links, surveys, folders, segments, scenarios and API triggers. */
public final class References {

    /**
     * Code of the problem that a document names a stored object, or a folder to be made, without its content. Whoever
     * publishes fills it in first; until then the rest of the document can be judged all the same.
     */
    public static final String UNRESOLVED = "unresolved_reference";

    private References() {}

    /** All that a document names, in its order; never throws for what it holds. */
    public static List<Reference> of(JsonNode document) {
        Findings findings = new Findings();
        ScenarioReader.read(document, findings);
        return findings.references();
    }

    /**
     * Demands the content of an object that may be stored: with its id only, it is to be filled in; with neither, there
     * is a problem {@code missing_<content>}.
     *
     * @param explanation what is missing, for the author
     */
    public static void requireContent(Fields fields, Field<?> content, Field<Long> id, String explanation) {
        if (content.isIn(fields)) {
            return;
        }
        if (id.isIn(fields)) {
            unresolved(fields.place(id.name()));
        } else {
            fields.place(content.name()).problem("missing_" + content.name(), explanation);
        }
    }

    /** Tells that what stands here must be filled in. */
    public static void unresolved(Place place) {
        place.problem(UNRESOLVED, "names a stored object whose content is not given; fill it in before publishing");
    }
}
