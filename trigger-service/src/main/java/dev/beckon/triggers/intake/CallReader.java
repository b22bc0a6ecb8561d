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
        TriggerRequest request = event.request();
        if (request == null || (request.scenarioId() == null) == (request.apiTriggerId() == null)) {
            throw undecodable("Expected either data.scenario_id or data.api_trigger_id");
        }
        if (request.apiTriggerId() != null && request.audience() != null) {
            throw undecodable("Expected no data.audience: scenarios that listen to an API trigger have their own");
        }
        return Call.of(event, Instant.ofEpochMilli(record.timestamp()));
    }

    private static UndecodableException undecodable(String what) {
        return new UndecodableException(TriggerRequest.class, new IllegalArgumentException(what));
    }
}
