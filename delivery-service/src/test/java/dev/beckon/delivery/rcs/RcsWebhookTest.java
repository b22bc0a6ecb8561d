package dev.beckon.delivery.rcs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.delivery.feedback.Feedback;
import dev.beckon.delivery.feedback.ParsedWebhook;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RcsWebhookTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final String ID = "0191d9a0-0000-7000-8000-000000000001";

    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of(
                        "{'senderPhoneNumber':'+49','messageId':'m1','agentId':'a','text':'Hi','sendTime':'2026-11-21T09:00:00Z'}",
                        new Feedback.Reply("m1", "+49", "Hi", null, null, Instant.parse("2026-11-21T09:00:00Z"))),
                Arguments.of("""
                        {'senderPhoneNumber':'+49','messageId':'m2','agentId':'a',
                         'suggestionResponse':{'postbackData':'option_1','text':'No','type':'REPLY'}}""", new Feedback.Reply("m2", "+49", "No", "option_1", null, NOW)),
                Arguments.of(
                        "{'senderPhoneNumber':'+49','eventType':'UNSUBSCRIBE','eventId':'e0','agentId':'a'}",
                        new Feedback.Reply("e0", "+49", "UNSUBSCRIBE", null, null, NOW)),
                Arguments.of(
                        "{'senderPhoneNumber':'+49','eventType':'DELIVERED','eventId':'e1','messageId':'%s'}"
                                .formatted(ID),
                        new Feedback.StatusReport(
                                "e1:+49", ID, MessageId.of(ID), MessageStatus.DELIVERED, null, null, NOW)),
                Arguments.of(
                        "{'phoneNumber':'+49','eventType':'TTL_EXPIRATION_REVOKED','eventId':'e2','messageId':'%s'}"
                                .formatted(ID),
                        new Feedback.StatusReport(
                                "e2:+49",
                                ID,
                                MessageId.of(ID),
                                MessageStatus.FAILED,
                                "rcs_ttl_expired",
                                null,
                                true,
                                NOW)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsWhatGoogleSends(String event, Feedback expected) throws Exception {
        assertThat(parse(event).feedback()).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'senderPhoneNumber':'+49','eventType':'IS_TYPING','eventId':'e'}",
                "{'senderPhoneNumber':'+49','eventType':'SUBSCRIBE','eventId':'e'}",
                "{'phoneNumber':'+49','eventType':'TTL_EXPIRATION_REVOKE_FAILED','eventId':'e','messageId':'m'}",
                "{'senderPhoneNumber':'+49','messageId':'m','text':'Hi','agentId':'another'}"
            })
    void whatSaysNothingOfAMessageOfOursIsIgnored(String event) throws Exception {
        ParsedWebhook parsed = parse(event);
        assertThat(parsed.feedback()).isEmpty();
        assertThat(parsed.ignored()).isEqualTo(1);
    }

    @Test
    void whoOpensALinkHasNotAnswered() throws Exception {
        ParsedWebhook parsed = RcsWebhook.parse(Json.MAPPER.readTree("""
                        {"senderPhoneNumber":"+49","messageId":"m3",
                         "suggestionResponse":{"postbackData":"link_0","text":"Map","type":"ACTION"}}"""), "agent", NOW);
        assertThat(parsed.feedback()).isEmpty();
        assertThat(parsed.ignored()).isEqualTo(1);
    }

    @Test
    void theSignatureIsOverTheDecodedDataWithSha512() {
        byte[] data = "what do ya want for nothing?".getBytes();
        // RFC 4231, test case 2.
        String vector = "Fkt6e/z4GeLjlfvnO1bgo4e9ZCIugx/WECcM1+olBVSX" + "WL91wFqZSm0DT2X48Ob9yuqxo01Ka0tjbgcKOLznNw==";
        assertThat(RcsSignature.of("Jefe", data)).isEqualTo(vector);
        assertThat(RcsSignature.isValid("Jefe", data, vector)).isTrue();
        assertThat(RcsSignature.isValid("Jefe", Base64.getEncoder().encode(data), vector))
                .isFalse();
        assertThat(RcsSignature.isValid("", data, vector)).isFalse();
    }

    private static ParsedWebhook parse(String event) throws Exception {
        return RcsWebhook.parse(Json.MAPPER.readTree(event.replace('\'', '"')), "a", NOW);
    }
}
