package dev.beckon.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Codec;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.codec.UndecodableException;
import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.execution.ExecutionCommand;
import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.journal.JournalRecord;
import dev.beckon.contracts.trigger.TriggerRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The bytes between the services are a promise. Each kind of record has a sample in {@code src/test/resources/wire};
 * {@code -Dgolden.update=true} rewrites them, and the review reads the difference.
 */
class WireFormatTest {

    private static final Path GOLDEN = Path.of("src/test/resources/wire");

    @TestFactory
    Stream<DynamicTest> everyRecordKeepsItsForm() {
        return Samples.all().stream()
                .map(sample -> DynamicTest.dynamicTest(sample.getClass().getSimpleName(), () -> keepsItsForm(sample)));
    }

    @SuppressWarnings("unchecked")
    private static void keepsItsForm(Object sample) throws IOException {
        Codec<Object> codec = (Codec<Object>) Codec.json(wireType(sample.getClass()));
        byte[] written = codec.encode(sample);
        Path golden = GOLDEN.resolve(sample.getClass().getSimpleName() + ".json");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, Json.MAPPER.readTree(written).toPrettyString() + "\n");
        }
        byte[] kept = Files.readAllBytes(golden);

        assertThat(tree(written)).isEqualTo(tree(kept));
        assertThat(codec.decode(kept)).isEqualTo(sample);
    }

    /** A record of a sealed family travels as its family. */
    private static Class<?> wireType(Class<?> type) {
        return Arrays.stream(type.getInterfaces())
                .filter(Class::isSealed)
                .findFirst()
                .orElse((Class) type);
    }

    @Test
    void everyKindOfCommandDefinitionAndEventHasASample() {
        assertThat(Samples.all().stream().map(Object::getClass))
                .as("commands")
                .contains(ExecutionCommand.class.getPermittedSubclasses());
        assertThat(Samples.all().stream().map(Object::getClass))
                .as("definitions")
                .contains(DefinitionRecord.class.getPermittedSubclasses());
        JournalRecord journal = Samples.all().stream()
                .filter(JournalRecord.class::isInstance)
                .map(JournalRecord.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(journal.events().stream().map(Object::getClass))
                .as("events")
                .contains(ExecutionEvent.class.getPermittedSubclasses());
    }

    @Test
    void aFieldOfANewerWriterIsSkipped() {
        ObjectNode newer = Json.MAPPER.valueToTree(Samples.trigger());
        newer.put("from_the_future", 1);

        var read =
                Codec.json(Samples.trigger().getClass()).decode(newer.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(read).isEqualTo(Samples.trigger());
    }

    @Test
    void whatACallerPutIntoAMapStaysAsItIs() {
        Map<String, Object> data = new HashMap<>();
        data.put("empty", "");
        data.put("nothing", null);
        TriggerRequest request = new TriggerRequest(Samples.SCENARIO, List.of(), data, null, null);
        Codec<TriggerRequest> codec = Codec.json(TriggerRequest.class);

        assertThat(codec.decode(codec.encode(request)).data()).isEqualTo(data);
    }

    @Test
    void whatIsNoRecordIsRefusedWithoutQuotingIt() {
        byte[] secret = "{\"type\":\"start_execution\",\"data\":\"hunter2\"}".getBytes(StandardCharsets.UTF_8);

        Assertions.assertThatThrownBy(() -> Codec.json(ExecutionCommand.class).decode(secret))
                .isInstanceOf(UndecodableException.class)
                .hasMessageStartingWith("Not a ExecutionCommand")
                .message()
                .doesNotContain("hunter2");
    }

    private static JsonNode tree(byte[] json) throws IOException {
        return Json.MAPPER.readTree(json);
    }
}
