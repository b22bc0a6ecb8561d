package dev.beckon.definitions.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.reference.Exchange;
import dev.beckon.definitions.reference.ReferenceKind;
import dev.beckon.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import java.util.OptionalLong;

/** Segments in bundles: title and rules; one that has both the same stands for it. */
@ApplicationScoped
class SegmentExchange implements Exchange {

    private static final String LIST = "/api/v1/segments";

    private final TriggerService triggers;
    private final TransactionSynchronizationRegistry transactions;

    SegmentExchange(TriggerService triggers, TransactionSynchronizationRegistry transactions) {
        this.triggers = triggers;
        this.transactions = transactions;
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
        // As texts: an id put in for another is not the same kind of JSON node as one that was read.
        String filter = exported.path("filter").toString();
        return Titled.find(
                triggers,
                workspace,
                LIST,
                exported.path("title").asText(),
                segment -> segment.path("filter").toString().equals(filter));
    }

    /** It is deleted again when the caller's transaction fails. */
    @Override
    public long create(WorkspaceId workspace, ObjectNode exported) {
        long made = made(workspace, exported);
        MadeSegments others = (MadeSegments) transactions.getResource(MadeSegments.class);
        if (others == null) {
            others = new MadeSegments(triggers, workspace);
            transactions.putResource(MadeSegments.class, others);
            transactions.registerInterposedSynchronization(others);
        }
        others.add(made);
        return made;
    }

    private long made(WorkspaceId workspace, ObjectNode exported) {
        return triggers.send(workspace, "POST", LIST, thing(exported))
                .map(segment -> segment.path("id").asLong())
                .orElseThrow(() -> ProblemException.unavailable(
                        "service_unavailable", "The segment cannot be made just now; import again later"));
    }
}
