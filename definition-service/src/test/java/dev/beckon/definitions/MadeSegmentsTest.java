package dev.beckon.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.reference.Exchange;
import dev.beckon.definitions.reference.ReferenceKind;
import dev.beckon.localstack.testing.KafkaTestResource;
import dev.beckon.localstack.testing.PostgresTestResource;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Segments that an import makes are kept by trigger-service, and stay only when the import succeeds. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TriggerServiceStub.class)
class MadeSegmentsTest {

    private static final ObjectNode SEGMENT =
            JsonNodeFactory.instance.objectNode().put("title", "Loyal");

    @Inject
    @All
    List<Exchange> exchanges;

    @BeforeEach
    void nothingWasAsked() {
        TriggerServiceStub.ASKED.clear();
    }

    @Test
    void anImportThatFailsLateDeletesThemTheLastOneFirst() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    made(41);
                    made(42);
                    throw new IllegalStateException("late");
                }))
                .hasMessageContaining("late");

        assertThat(deletions())
                .containsExactly("DELETE /api/v1/segments/42 local {}", "DELETE /api/v1/segments/41 local {}");
    }

    @Test
    void anImportThatSucceedsKeepsThem() {
        QuarkusTransaction.requiringNew().run(() -> made(43));

        assertThat(deletions()).isEmpty();
    }

    private void made(long id) {
        TriggerServiceStub.ANSWERS.put("POST /api/v1/segments", "{\"id\": " + id + "}");
        Exchange segments = exchanges.stream()
                .filter(exchange -> exchange.kind() == ReferenceKind.SEGMENT)
                .findFirst()
                .orElseThrow();
        assertThat(segments.create(new WorkspaceId("local"), SEGMENT)).isEqualTo(id);
    }

    private static List<String> deletions() {
        return TriggerServiceStub.ASKED.stream()
                .filter(asked -> asked.startsWith("DELETE "))
                .toList();
    }
}
