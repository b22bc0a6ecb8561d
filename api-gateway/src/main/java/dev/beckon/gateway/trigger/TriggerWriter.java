package dev.beckon.gateway.trigger;

import dev.beckon.contracts.topic.RecordHeaders;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.contracts.trigger.CloudEventReader;
import dev.beckon.support.kafka.RecordPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Writes a call as one CloudEvent in binary mode (CloudEvents Kafka protocol binding 1.0.2, section 3.2). */
@ApplicationScoped
class TriggerWriter {

    private final RecordPublisher publisher;
    private final Clock clock;

    TriggerWriter(RecordPublisher publisher, Clock clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Done when all in-sync replicas have the record. Never blocks. */
    CompletableFuture<Void> write(TriggerCall call) {
        return publisher.publish(Topics.TRIGGERS, call.id().toString(), call.request(), headers(call));
    }

    private Map<String, String> headers(TriggerCall call) {
        Map<String, String> headers = new HashMap<>();
        attribute(headers, "specversion", "1.0");
        attribute(headers, "type", CloudEventReader.TYPE);
        attribute(headers, "id", call.id().toString());
        attribute(headers, "source", call.source());
        attribute(headers, "time", clock.instant().toString());
        attribute(headers, "workspace", call.workspace().value());
        attribute(headers, "idempotencykey", call.idempotencyKey());
        attribute(headers, "traceparent", call.traceParent());
        attribute(
                headers,
                CloudEventReader.CAUSED_BY,
                call.causedBy() == null ? null : call.causedBy().toString());
        headers.put(RecordHeaders.TRACE_PARENT, call.traceParent());
        headers.put("content-type", "application/json");
        return headers;
    }

    private static void attribute(Map<String, String> headers, String name, String value) {
        headers.put(CloudEventReader.HEADER_PREFIX + name, value);
    }
}
