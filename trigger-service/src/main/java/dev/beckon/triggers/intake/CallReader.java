package dev.beckon.triggers.intake;

import dev.beckon.contracts.codec.UndecodableException;
import dev.beckon.contracts.trigger.CloudEventReader;
import dev.beckon.contracts.trigger.TriggerEvent;
import dev.beckon.contracts.trigger.TriggerRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads a call from a record of the public topic, where anybody may write anything. */
final class CallReader {

    private CallReader() {}

    /** @throws UndecodableException when it is no trigger, or one that does not name what to start */
    static Call read(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(header -> {
            if (header.value() != null) {
                headers.put(header.key().toLowerCase(Locale.ROOT), new String(header.value(), StandardCharsets.UTF_8));
            }
        });
        TriggerEvent event = CloudEventReader.read(headers, record.value());
        if (event.request() == null
                || (event.request().scenarioId() == null) == (event.request().apiTriggerId() == null)) {
            throw new UndecodableException(
                    TriggerRequest.class,
                    new IllegalArgumentException("Expected either data.scenario_id or data.api_trigger_id"));
        }
        return Call.of(event, Instant.ofEpochMilli(record.timestamp()));
    }
}
