package dev.beckon.definitions.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.reference.Exchange;
import dev.beckon.definitions.reference.ReferenceKind;
import dev.beckon.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalLong;

/** Segments in bundles: title and rules; one of the same title stands for it. */
@ApplicationScoped
class SegmentExchange implements Exchange {

    private static final String LIST = "/api/v1/segments";

    private final TriggerService triggers;

    SegmentExchange(TriggerService triggers) {
        this.triggers = triggers;
    }

    @Override
    public ReferenceKind kind() {
        return ReferenceKind.SEGMENT;
    }

    @Override
    public Optional<ObjectNode> exported(WorkspaceId workspace, long id) {
        return triggers.get(workspace, LIST + '/' + id).map(SegmentExchange::thing);
    }

    private static ObjectNode thing(JsonNode segment) {
        ObjectNode thing = JsonNodeFactory.instance
                .objectNode()
                .put("title", segment.path("title").asText());
        thing.set("filter", segment.path("filter"));
        return thing;
    }

    @Override
    public OptionalLong same(WorkspaceId workspace, ObjectNode exported) {
        return Titled.find(triggers, workspace, LIST, exported.path("title").asText());
    }

    @Override
    public long create(WorkspaceId workspace, ObjectNode exported) {
        return triggers.send(workspace, "POST", LIST, thing(exported))
                .map(segment -> segment.path("id").asLong())
                .orElseThrow(() -> ProblemException.unavailable(
                        "service_unavailable", "The segment cannot be made just now; import again later"));
    }
}
