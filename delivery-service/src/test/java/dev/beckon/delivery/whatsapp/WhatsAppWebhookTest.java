package dev.beckon.delivery.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.delivery.feedback.Feedback;
import dev.beckon.delivery.feedback.ParsedWebhook;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WhatsAppWebhookTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant TOLD = Instant.ofEpochSecond(1_790_000_000);
    private static final String OURS = "0191d9a0-0000-7000-8000-000000000001";

    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of(
                        statuses("{'id':'w1','status':'sent','timestamp':'1790000000','biz_opaque_callback_data':'%s'}"
                                .formatted(OURS)),
                        new Feedback.StatusReport(
                                "w1:sent", "w1", MessageId.of(OURS), MessageStatus.SENT, null, null, TOLD)),
                Arguments.of(
                        statuses(
                                "{'id':'w1','status':'played','timestamp':'1790000000','biz_opaque_callback_data':'other'}"),
                        new Feedback.StatusReport("w1:played", "w1", null, MessageStatus.READ, null, null, TOLD)),
                Arguments.of(
                        statuses("{'id':'w1','status':'failed','errors':[{'code':131026,'title':'Undeliverable'}]}"),
                        new Feedback.StatusReport(
                                "w1:failed",
                                "w1",
                                null,
                                MessageStatus.FAILED,
                                "whatsapp_131026",
                                "Undeliverable",
                                true,
                                NOW)),
                Arguments.of(
                        statuses(
                                "{'id':'w1','status':'failed','errors':[{'code':131050,'title':'Stopped marketing'}]}"),
                        new Feedback.StatusReport(
                                "w1:failed",
                                "w1",
                                null,
                                MessageStatus.FAILED,
                                "unsubscribed",
                                "Stopped marketing",
                                NOW)),
                Arguments.of(
                        messages(
                                "{'id':'i1','from':'491701','timestamp':'1790000000','type':'text','text':{'body':'Hi'}}"),
                        new Feedback.Reply("i1", "+491701", "Hi", null, null, TOLD)),
                Arguments.of(messages("""
                                {'id':'i2','from':'491701','type':'interactive','context':{'id':'w1'},
                                 'interactive':{'type':'button_reply','button_reply':{'id':'option_0','title':'Yes'}}}"""), new Feedback.Reply("i2", "+491701", "Yes", "option_0", "w1", NOW)),
                Arguments.of(messages("""
                                {'id':'i3','from_user_id':'DE.4711','type':'interactive',
                                 'interactive':{'type':'list_reply','list_reply':{'id':'option_5','title':'Six'}}}"""), new Feedback.Reply("i3", "DE.4711", "Six", "option_5", null, NOW)),
                Arguments.of(
                        messages("{'id':'i4','from':'1','type':'button','button':{'text':'Go','payload':'option_1'}}"),
                        new Feedback.Reply("i4", "+1", "Go", "option_1", null, NOW)),
                Arguments.of(
                        messages("{'id':'i5','from':'1','type':'image','image':{'id':'m','caption':'Look'}}"),
                        new Feedback.Reply("i5", "+1", "Look", null, null, NOW)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsWhatMetaSends(String body, Feedback expected) throws Exception {
        ParsedWebhook parsed = parse(body);
        assertThat(parsed.feedback()).containsExactly(expected);
        assertThat(parsed.unknownWords()).isEmpty();
    }

    @Test
    void severalEntriesAndChangesInOnePostAllCount() throws Exception {
        String one = change("'statuses':[{'id':'a','status':'sent'},{'id':'b','status':'read'}]", "4711");
        String two = change("'messages':[{'id':'c','from':'1','type':'text','text':{'body':'x'}}]", "4711");
        String body = "{'entry':[{'changes':[%s,%s]},{'changes':[%s]}]}".formatted(one, two, one);
        assertThat(parse(body).feedback()).hasSize(5);
    }

    @Test
    void anotherNumbersChangesAreIgnored() throws Exception {
        ParsedWebhook parsed = parse(
                "{'entry':[{'changes':[%s]}]}".formatted(change("'statuses':[{'id':'a','status':'sent'}]", "999")));
        assertThat(parsed.feedback()).isEmpty();
        assertThat(parsed.ignored()).isEqualTo(1);
    }

    @Test
    void anUnknownWordIsNamedAndTheRestIsKept() throws Exception {
        ParsedWebhook parsed = parse(statuses("{'id':'a','status':'teleported'},{'id':'b','status':'sent'}"));
        assertThat(parsed.unknownWords()).isEqualTo(List.of("status=teleported"));
        assertThat(parsed.feedback()).hasSize(1);
    }

    private static ParsedWebhook parse(String body) throws Exception {
        return WhatsAppWebhook.parse(Json.MAPPER.readTree(body.replace('\'', '"')), "4711", NOW);
    }

    private static String statuses(String statuses) {
        return "{'entry':[{'changes':[%s]}]}".formatted(change("'statuses':[" + statuses + "]", "4711"));
    }

    private static String messages(String messages) {
        return "{'entry':[{'changes':[%s]}]}".formatted(change("'messages':[" + messages + "]", "4711"));
    }

    private static String change(String content, String number) {
        return "{'field':'messages','value':{'metadata':{'phone_number_id':'%s'},%s}}".formatted(number, content);
    }
}
