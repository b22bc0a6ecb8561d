package dev.beckon.triggers.contact;

/** What became of one change. */
public sealed interface UpsertOutcome {

    record Created(Contact contact) implements UpsertOutcome {}

    /** Changed, or found to be so already. */
    record Updated(Contact contact) implements UpsertOutcome {}

    /** Another contact of the workspace has this name; which one is not told. */
    record Conflict(ContactField field) implements UpsertOutcome {}

    /** The contact named by id does not exist. */
    record Absent() implements UpsertOutcome {}
}
