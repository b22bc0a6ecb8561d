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
    private static final long NOBODY = 1;

    private final TriggerService triggers;

    ContactReader(TriggerService triggers) {
        this.triggers = triggers;
    }

    /**
     * The contact that a request names or describes.
     *
     * @param sent may be null
     * @throws ProblemException 422 {@code invalid_simulation}; 503 when the contact cannot be read now
     */
    ContactProfile read(WorkspaceId workspace, ObjectNode sent) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.put("workspace", workspace.value()).put("contact_id", NOBODY).put("revision", 1);
        if (sent != null) {
            sent.fieldNames().forEachRemaining(ContactReader::requireKnown);
            if (sent.hasNonNull("id")) {
                fields.setAll(stored(workspace, sent.get("id")));
            }
            sent.forEachEntry((name, value) -> {
                if (!"id".equals(name)) {
                    fields.set(name, value);
                }
            });
        }
        try {
            return Json.MAPPER.treeToValue(fields, ContactProfile.class);
        } catch (JsonProcessingException e) {
            throw refusal("/contact", "wrong_type", "a field of the contact is of the wrong type");
        }
    }

    private ObjectNode stored(WorkspaceId workspace, JsonNode id) {
        if (!id.asText().matches("[1-9]\\d{0,17}")) {
            throw refusal("/contact/id", "wrong_type", "expected the number of a contact");
        }
        JsonNode contact = triggers.get(workspace, "/api/v1/contacts/" + id.asText())
                .orElseThrow(() ->
                        refusal("/contact/id", "unknown_contact", "there is no contact with the id " + id.asText()));
        ObjectNode fields = JsonNodeFactory.instance.objectNode().put("contact_id", id.asLong());
        contact.forEachEntry((name, value) -> {
            if (FIELDS.contains(name) && !"id".equals(name)) {
                fields.set(name, value);
            }
        });
        return fields;
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
