package dev.beckon.triggers.fact;

import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.journal.FactQuery;
import java.util.List;

/** What somebody wants to know of a contact. */
record Inquiry(ContactKey contact, List<FactQuery> queries) {}
