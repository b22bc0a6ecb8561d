package dev.beckon.worker.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.engine.interpreter.ContactMemory.Passage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContactStateTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private static final Duration RETENTION = Duration.ofDays(7);

    private static UUID reply(int number) {
        return new UUID(0, number);
    }

    private static ContactState withReplies(int count) {
        ContactState contact = ContactState.EMPTY;
        for (int i = 0; i < count; i++) {
            contact = contact.withReply(new HandledInput(reply(i), null, NOON.plusSeconds(i)));
        }
        return contact;
    }

    @Test
    void theRepliesOfATalkativeContactAreBounded() {
        ContactState left = withReplies(20).forgetting(NOON, RETENTION);

        assertThat(left.replies()).hasSize(16);
        assertThat(left.handledReply(reply(3))).isEmpty();
        assertThat(left.handledReply(reply(4))).isPresent();
    }

    @Test
    void oldRepliesAreForgotten() {
        ContactState left = withReplies(4).forgetting(NOON.plusSeconds(2).plus(RETENTION), RETENTION);
        assertThat(left.replies()).extracting(HandledInput::id).containsExactly(reply(2), reply(3));
    }

    @Test
    void whereNothingIsForgottenNothingIsMadeAnew() {
        ContactState contact = withReplies(4);
        assertThat(contact.forgetting(NOON, RETENTION)).isSameAs(contact);
        assertThat(contact.withReply(new HandledInput(reply(2), null, NOON.plusSeconds(9))))
                .isSameAs(contact);
    }

    @Test
    void passagesAreForgottenWhenNoLimitCountsThemAnyMore() {
        ContactState contact = contactOf(new Passage("offers", NOON, NOON.plusSeconds(60)), passage(3_600));

        assertThat(contact.forgetting(NOON.plusSeconds(60), RETENTION)).isSameAs(contact);
        assertThat(contact.forgetting(NOON.plusSeconds(61), RETENTION).memory().passages())
                .containsExactly(passage(3_600));
        assertThat(contact.forgetting(NOON.plusSeconds(4_000), RETENTION).isEmpty())
                .isTrue();
    }

    @Test
    void thePassagesOfAContactAreBounded() {
        Passage[] many =
                IntStream.range(0, 2_100).mapToObj(i -> passage(10_000 + i)).toArray(Passage[]::new);

        assertThat(contactOf(many).forgetting(NOON, RETENTION).memory().passages())
                .hasSize(2_000)
                .first()
                .isEqualTo(passage(10_100));
    }

    private static Passage passage(int seconds) {
        return new Passage("offers", NOON, NOON.plusSeconds(seconds));
    }

    private static ContactState contactOf(Passage... passages) {
        return new ContactState(null, List.of(), List.of(), List.of(), List.of(), List.of(passages), List.of(), false);
    }
}
