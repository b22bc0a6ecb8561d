package dev.beckon.definitions.apitrigger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.reference.Exchange;
import dev.beckon.definitions.reference.ReferenceKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * API triggers in bundles: name and parameters; one of the same name that takes them all stands for it. Which keys may
 * call it stays behind.
 */
@ApplicationScoped
class ApiTriggerExchange implements Exchange {

    private final ApiTriggerRows rows;
    private final ApiTriggerChanges changes;

    ApiTriggerExchange(ApiTriggerRows rows, ApiTriggerChanges changes) {
        this.rows = rows;
        this.changes = changes;
    }

    @Override
    public ReferenceKind kind() {
        return ReferenceKind.API_TRIGGER;
    }

    @Override
    @Transactional
    public Optional<ObjectNode> exported(WorkspaceId workspace, long id) {
        return rows.find("workspaceId = ?1 and id = ?2", workspace.value(), id)
                .firstResultOptional()
                .map(row -> {
                    ObjectNode thing = Json.MAPPER.createObjectNode().put("name", row.name);
                    thing.set("parameters", parameters(row));
                    return thing;
                });
    }

    @Override
    @Transactional
    public OptionalLong same(WorkspaceId workspace, ObjectNode exported) {
        return rows
                .find(
                        "workspaceId = ?1 and name = ?2 order by id",
                        workspace.value(),
                        exported.path("name").asText())
                .stream()
                .filter(row -> signature(parameters(row)).containsAll(signature(exported.path("parameters"))))
                .mapToLong(row -> row.id)
                .findFirst();
    }

    private static JsonNode parameters(ApiTriggerRow row) {
        return Json.MAPPER.valueToTree(
                row.declared().stream().map(ApiTriggerView.Parameter::of).toList());
    }

    /** What scenarios read: names and types. */
    private static Set<List<String>> signature(JsonNode parameters) {
        Set<List<String>> signature = new HashSet<>();
        parameters.forEach(parameter -> signature.add(
                List.of(parameter.path("name").asText(), parameter.path("type").asText())));
        return signature;
    }

    @Override
    public long create(WorkspaceId workspace, ObjectNode exported) {
        return changes.create(workspace, ApiTriggerInput.read(exported, true)).id;
    }
}
