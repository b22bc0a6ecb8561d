package dev.beckon.definitions.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.remote.TriggerService;
import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the contact of a simulation. */
@Singleton
class ContactReader {

    private static final Set<String> FIELDS = Set.of(
            "id",
            "external_id",
            "username",
            "name",
            "email",
            "phone",
            "language",
            "time_zone",
            "country",
            "addresses",
            "tags",
            "properties",
            "folders");
    private static final Set<String> NAMES = Set.of("external_id", "username", "email", "phone");
    private static final long NOBODY = 1;

    private final TriggerService triggers;

    ContactReader(TriggerService triggers) {
        this.triggers = triggers;
    }

    /**
     * Who a simulation is about.
     *
     * @param stored null for somebody who is only described
     */
    record Person(ContactProfile profile, StoredContact stored) {}

    /**
     * The contact that a request names or describes. It names one by an id, or by one of the other names and nothing
     * beside it.
     *
     * @param sent may be null
     * @throws ProblemException 422 {@code invalid_simulation}; 503 when the contact cannot be read now
     */
    Person read(WorkspaceId workspace, ObjectNode sent) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.put("workspace", workspace.value()).put("contact_id", NOBODY).put("revision", 1);
        StoredContact stored = null;
        if (sent != null) {
            sent.fieldNames().forEachRemaining(ContactReader::requireKnown);
            Optional<String> name = name(sent);
            if (name.isPresent()) {
                stored = stored(workspace, name.get(), sent.get(name.get()));
                fields.setAll(stored.profile());
            }
            sent.forEachEntry((field, value) -> {
                if (!field.equals("id") && name.filter(field::equals).isEmpty()) {
                    fields.set(field, value);
                }
            });
        }
        try {
            return new Person(Json.MAPPER.treeToValue(fields, ContactProfile.class), stored);
        } catch (JsonProcessingException e) {
            throw refusal("/contact", "wrong_type", "a field of the contact is of the wrong type");
        }
    }

    /** The field by which a stored contact is named. */
    private static Optional<String> name(ObjectNode sent) {
        if (sent.hasNonNull("id")) {
            return Optional.of("id");
        }
        String first = sent.size() == 1 ? sent.fieldNames().next() : "";
        return NAMES.contains(first) && sent.path(first).isTextual() ? Optional.of(first) : Optional.empty();
    }

    private StoredContact stored(WorkspaceId workspace, String name, JsonNode value) {
        ObjectNode reference = JsonNodeFactory.instance.objectNode();
        if (name.equals("id")) {
            if (!value.asText().matches("[1-9]\\d{0,17}")) {
                throw refusal("/contact/id", "wrong_type", "expected the number of a contact");
            }
            reference.put(name, value.asLong());
        } else {
            reference.set(name, value);
        }
        return StoredContact.find(triggers, workspace, reference)
                .orElseThrow(() -> refusal(
                        "/contact/" + name,
                        "unknown_contact",
                        "there is no contact with this " + name + " in the workspace"));
    }

    private static void requireKnown(String field) {
        if (!FIELDS.contains(field)) {
            throw refusal("/contact/" + field, "unknown_field", "there are " + String.join(", ", FIELDS));
        }
    }

    private static ProblemException refusal(String pointer, String code, String message) {
        return SimulationCheck.refusal(List.of(new Problem.Fault(pointer, code, message)));
    }
}
