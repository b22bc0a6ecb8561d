package dev.beckon.worker.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.journal.ExecutionEvent.MessageRequested;
import dev.beckon.contracts.journal.TrackedLink;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.message.MessageVariant;
import dev.beckon.contracts.message.OutboundMessage;
import dev.beckon.worker.testing.Configs;
import dev.beckon.worker.testing.FixedDefinitions;
import dev.beckon.worker.testing.Person;
import dev.beckon.worker.testing.Scenarios;
import dev.beckon.worker.testing.WorkerDriver;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RichMessageTest {

    private static final ScenarioId OFFER = new ScenarioId(1);

    private final Person ada = Person.numbered(1);
    private final WorkerDriver worker = new WorkerDriver(
            new FixedDefinitions().publish(Scenarios.action(OFFER, 1, "ask_question", """
                    {"answers": ["Yes", "No"],
                     "conversion_link": {"title": "The offer", "url": "https://shop.example.org/{{ trigger.city }}"},
                     "send_plan": [
                       {"channel": "whatsapp", "content": "Look: {{ link.url }}",
                        "media_file": {"url": "https://shop.example.org/offer.png", "type": "image"}},
                       {"channel": "sms", "content": "Our offer: {{ link.url }}"}]}""")),
            Configs.with(
                    Map.of("beckon.worker.public-url", "https://go.example.com", "beckon.worker.link-key", "secret")));

    @AfterEach
    void stop() {
        worker.close();
    }

    @Test
    void theSendPlanAndItsTrackedLinkReachDelivery() {
        worker.command(ada.start("call", OFFER, 1, Lane.REALTIME, worker.now()));

        TrackedLink link = worker.events().stream()
                .filter(MessageRequested.class::isInstance)
                .map(event -> ((MessageRequested) event).links().getFirst())
                .findFirst()
                .orElseThrow();
        assertThat(link.target()).isEqualTo("https://shop.example.org/Bremen");
        OutboundMessage message = worker.messages(Lane.REALTIME).getFirst();
        String name = "url:" + Integer.toHexString("https://shop.example.org/{{ trigger.city }}".hashCode());
        assertThat(link.token())
                .as("nobody finds it out who does not know the key")
                .isEqualTo(DerivedId.link(message.messageId(), name, "secret"))
                .isNotEqualTo(DerivedId.link(message.messageId(), name));
        assertThat(message.variants())
                .extracting(MessageVariant::channel)
                .containsExactly(Channel.WHATSAPP, Channel.SMS);
        assertThat(message.variants().getFirst().content().media().url())
                .isEqualTo("https://shop.example.org/offer.png");
        assertThat(message.variants().getLast().content().text())
                .isEqualTo("Our offer: https://go.example.com/l/" + link.token());
    }
}
