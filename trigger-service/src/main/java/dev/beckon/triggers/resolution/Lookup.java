package dev.beckon.triggers.resolution;

import dev.beckon.contracts.id.WorkspaceId;

/**
 * A reference in the form in which the database is asked.
 *
 * @param index of the reference in its batch
 */
record Lookup(int index, WorkspaceId workspace, Name name, String value) {

    /** What a contact can be found by, with the condition that an index serves. */
    enum Name {
        ID("c.id = a.value::bigint"),
        EXTERNAL_ID("c.external_id = a.value"),
        EMAIL("lower(c.email) = a.value"),
        PHONE("c.phone = a.value"),
        USERNAME("lower(c.username) = a.value");

        private final String condition;

        Name(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }
}
