package dev.beckon.engine.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.id.ApiTriggerId;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.engine.trigger.TriggerOccasion.ApiTriggerCalled;
import dev.beckon.engine.trigger.TriggerOccasion.ContactCreated;
import dev.beckon.engine.trigger.TriggerOccasion.ContactUpdated;
import dev.beckon.engine.trigger.TriggerOccasion.EventHappened;
import dev.beckon.engine.trigger.TriggerOccasion.FolderAdded;
import dev.beckon.engine.trigger.TriggerOccasion.MessageReceived;
import dev.beckon.engine.trigger.TriggerOccasion.SegmentEntered;
import dev.beckon.engine.validation.ScenarioValidator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriggerMatcherTest {

    private static final ContactProfile FRENCH_PRO = contact("FR", Map.of("plan", "pro"));
    private static final ContactProfile GERMAN = contact("DE", Map.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            any   | price,prix        | What is the PRICE?          | true
            any   | price             | pricey                      | false
            any   | été               | L'ETE, enfin                | true
            any   | back in stock     | is it back  in stock yet    | true
            any   | back in stock     | stock back in               | false
            any   | 🍕                | I want 🍕🍕                 | true
            any   | 天气              | 今天天气怎么样              | true
            any   | straße            | BAHNHOFSTR 1, STRASSE       | true
            any   | ilik              | ILIK, ılık                  | true
            any   | हिन्दी            | मुझे हिन्दी चाहिए           | true
            any   | ही                | हाँ                         | false
            all   | size,red          | Red, in my size please      | true
            all   | size,red          | red please                  | false
            exact | stop              | Stop!                       | true
            exact | stop              | please stop                 | false
            exact | oui,yes           | YES                         | true
            """)
    void aMessageStartsByItsWords(String match, String keywords, String text, boolean starts) throws Exception {
        ObjectNode options = Json.MAPPER.createObjectNode().put("match", match);
        Stream.of(keywords.split(",")).forEach(options.putArray("keywords")::add);
        TriggerMatcher matcher = matcher("message_received", options);

        assertThat(matcher.matches(new MessageReceived(Channel.SMS, text))).isEqualTo(starts);
    }

    @Test
    void withoutKeywordsEveryMessageOfTheChannelStarts() throws Exception {
        TriggerMatcher matcher = matcher("message_received", """
                {"channels": ["whatsapp"]}""");

        assertThat(matcher.matches(new MessageReceived(Channel.WHATSAPP, ""))).isTrue();
        assertThat(matcher.matches(new MessageReceived(Channel.SMS, "hello"))).isFalse();
    }

    @Test
    void anApiTriggerStartsWhenItsParametersFit() throws Exception {
        TriggerMatcher matcher = matcher("api_trigger", """
                {"api_trigger_id": 3, "filter": {"rules": [{"field": "params.level", "operator": "gte", "value": 3}]}}""");

        assertThat(matcher.matches(new ApiTriggerCalled(new ApiTriggerId(3), Map.of("level", 4))))
                .isTrue();
        assertThat(matcher.matches(new ApiTriggerCalled(new ApiTriggerId(3), Map.of("level", 1))))
                .isFalse();
        assertThat(matcher.matches(new ApiTriggerCalled(new ApiTriggerId(4), Map.of("level", 4))))
                .isFalse();
    }

    @Test
    void anEventStartsByNameAndData() throws Exception {
        TriggerMatcher matcher = matcher("event", """
                {"event": "order", "filter": {"match": "any", "rules": [
                  {"field": "event.total", "operator": "gt", "value": 100},
                  {"rules": [{"field": "event.items.0.sku", "operator": "eq", "value": "x"}]}]}}""");

        assertThat(matcher.matches(new EventHappened("order", Map.of("total", 120))))
                .isTrue();
        assertThat(matcher.matches(new EventHappened("order", Map.of("items", List.of(Map.of("sku", "x"))))))
                .isTrue();
        assertThat(matcher.matches(new EventHappened("order", Map.of("total", 20))))
                .isFalse();
        assertThat(matcher.matches(new EventHappened("refund", Map.of("total", 120))))
                .isFalse();
    }

    @Test
    void aNewContactStartsWhenItFits() throws Exception {
        TriggerMatcher matcher = matcher("contact_create", """
                {"filter": {"rules": [{"field": "contact.country", "operator": "eq", "value": "FR"}]}}""");

        assertThat(matcher.matches(new ContactCreated(FRENCH_PRO))).isTrue();
        assertThat(matcher.matches(new ContactCreated(GERMAN))).isFalse();
    }

    @Test
    void aChangeStartsWhenAWantedNameChangedAndTheContactFits() throws Exception {
        TriggerMatcher matcher = matcher("contact_update", """
                {"properties": ["contact.properties.plan", "country"],
                 "filter": {"rules": [{"field": "contact.properties.plan", "operator": "eq", "value": "pro"}]}}""");

        assertThat(matcher.matches(new ContactUpdated(FRENCH_PRO, Set.of("plan"))))
                .isTrue();
        assertThat(matcher.matches(new ContactUpdated(FRENCH_PRO, Set.of("country", "name"))))
                .isTrue();
        assertThat(matcher.matches(new ContactUpdated(FRENCH_PRO, Set.of("name"))))
                .isFalse();
        assertThat(matcher.matches(new ContactUpdated(GERMAN, Set.of("plan")))).isFalse();
    }

    @Test
    void foldersAndSegmentsStartByTheirIds() throws Exception {
        TriggerMatcher anyFolder = matcher("folder_added", "{}");
        TriggerMatcher oneFolder = matcher("folder_added", """
                {"folder_ids": ["12"]}""");
        TriggerMatcher segment = matcher("segment_entered", """
                {"segment_id": 7}""");

        assertThat(anyFolder.matches(new FolderAdded(1))).isTrue();
        assertThat(oneFolder.matches(new FolderAdded(12))).isTrue();
        assertThat(oneFolder.matches(new FolderAdded(13))).isFalse();
        assertThat(segment.matches(new SegmentEntered(7))).isTrue();
        assertThat(segment.matches(new FolderAdded(7))).isFalse();
    }

    private static TriggerMatcher matcher(String type, String options) throws Exception {
        return matcher(type, Json.MAPPER.readTree(options));
    }

    private static TriggerMatcher matcher(String type, JsonNode options) throws Exception {
        ObjectNode document = (ObjectNode) Json.MAPPER.readTree("""
                {"title": "T", "actions": [{"action_key": "m", "action_type": "message", "content": "Hi"}]}""");
        document.putArray("triggers").addObject().put("trigger_type", type).set("options", options);
        return TriggerMatcher.compile(
                ScenarioValidator.accepted(document).triggers().getFirst());
    }

    private static ContactProfile contact(String country, Map<String, Object> properties) {
        return new ContactProfile(
                new WorkspaceId("w"),
                new ContactId(1),
                1,
                null,
                null,
                "Ada",
                null,
                null,
                null,
                null,
                country,
                List.of(),
                List.of(),
                properties);
    }
}
