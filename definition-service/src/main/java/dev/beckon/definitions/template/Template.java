package dev.beckon.definitions.template;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A scenario to begin with.
 *
 * @param variables what the call that starts it gives, name by name with a description; an object
 * @param definition as it may be sent to {@code POST /scenarios}
 */
record Template(String id, String title, String description, Object variables, ObjectNode definition) {

    /** A template in a list. */
    record Summary(String id, String title, String description) {

        static Summary of(Template template) {
            return new Summary(template.id(), template.title(), template.description());
        }
    }
}
