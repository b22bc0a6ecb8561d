package dev.beckon.delivery.whatsapp;

import static dev.beckon.contracts.message.Media.Kind.AUDIO;
import static dev.beckon.contracts.message.Media.Kind.DOCUMENT;
import static dev.beckon.contracts.message.Media.Kind.IMAGE;
import static dev.beckon.contracts.message.Media.Kind.VIDEO;
import static dev.beckon.delivery.testing.Samples.to;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.message.MessageContent;
import dev.beckon.contracts.message.MessageContent.OptionStyle;
import dev.beckon.contracts.message.ProviderTemplate;
import dev.beckon.delivery.adapter.ContentCheck;
import dev.beckon.delivery.testing.Contents;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each sort of content becomes in Meta's API. */
class WhatsAppRichContentTest {

    private static final String PICTURE = "https://media.example/storm.jpg";
    private static final String PAGE = "https://acme.example/storm";
    private static final ProviderTemplate WARNING =
            new ProviderTemplate("storm_warning", "en_US", List.of("Anna", "Cologne"), List.of("Now"), List.of("x1"));

    static Stream<Arguments> forms() {
        return Stream.of(media(), interactive(), lists(), templates(), lines()).flatMap(each -> each);
    }

    private static Stream<Arguments> media() {
        return Stream.of(
                form(Contents.of("Storm").media(IMAGE, PICTURE), """
                        {"type":"image","image":{"link":"https://media.example/storm.jpg","caption":"Storm"}}"""),
                form(Contents.of(null).media(AUDIO, "https://m.example/a.ogg"), """
                        {"type":"audio","audio":{"link":"https://m.example/a.ogg"}}"""),
                form(Contents.of("Listen").media(AUDIO, "https://m.example/a.ogg"), """
                        {"type":"text","text":{"body":"Listen\\n\\nhttps://m.example/a.ogg","preview_url":true}}"""),
                form(Contents.of("The plan").media(DOCUMENT, "https://m.example/x/plan.pdf?v=2"), """
                        {"type":"document","document":{"link":"https://m.example/x/plan.pdf?v=2",
                         "filename":"plan.pdf","caption":"The plan"}}"""),
                form(Contents.of("Stay inside").card("Storm").media(VIDEO, "https://m.example/v.mp4"), """
                        {"type":"video","video":{"link":"https://m.example/v.mp4","caption":"*Storm*\\nStay inside"}}"""));
    }

    private static Stream<Arguments> interactive() {
        return Stream.of(
                form(
                        Contents.of("Stay inside")
                                .card("Storm")
                                .media(IMAGE, PICTURE)
                                .options("Yes"),
                        """
                        {"type":"interactive","interactive":{"type":"button",
                         "header":{"type":"image","image":{"link":"https://media.example/storm.jpg"}},
                         "body":{"text":"*Storm*\\nStay inside"},
                         "action":{"buttons":[{"type":"reply","reply":{"id":"option_0","title":"Yes"}}]}}}"""),
                form(Contents.of("Stay inside").card("Storm").url("Read on", PAGE), """
                        {"type":"interactive","interactive":{"type":"cta_url","header":{"type":"text","text":"Storm"},
                         "body":{"text":"Stay inside"},"action":{"name":"cta_url",
                          "parameters":{"display_text":"Read on","url":"https://acme.example/storm"}}}}"""),
                form(Contents.of("Safe?").option("Yes", "All is well").style(OptionStyle.BUTTONS, null), """
                        {"type":"interactive","interactive":{"type":"button",
                         "body":{"text":"Safe?\\n\\nYes: All is well"},
                         "action":{"buttons":[{"type":"reply","reply":{"id":"option_0","title":"Yes"}}]}}}"""));
    }

    private static Stream<Arguments> lists() {
        return Stream.of(
                form(
                        Contents.of("Safe?")
                                .option("Yes", "All is well")
                                .option("No", null)
                                .style(null, "Choose"),
                        """
                        {"type":"interactive","interactive":{"type":"list","body":{"text":"Safe?"},
                         "action":{"button":"Choose","sections":[{"rows":[
                          {"id":"option_0","title":"Yes","description":"All is well"},{"id":"option_1","title":"No"}]}]}}}"""),
                form(
                        Contents.of("Safe?")
                                .options("Yes")
                                .style(OptionStyle.LIST, null)
                                .media(IMAGE, PICTURE),
                        """
                        {"type":"interactive","interactive":{"type":"list",
                         "body":{"text":"Safe?\\n\\nhttps://media.example/storm.jpg"},
                         "action":{"button":"▾","sections":[{"rows":[{"id":"option_0","title":"Yes"}]}]}}}"""),
                form(Contents.of("Which?").options("The northern district A", "The northern district B"), """
                        {"type":"interactive","interactive":{"type":"list","body":{"text":"Which?"},
                         "action":{"button":"▾","sections":[{"rows":[
                          {"id":"option_0","title":"The northern district A"},
                          {"id":"option_1","title":"The northern district B"}]}]}}}"""));
    }

    private static Stream<Arguments> templates() {
        return Stream.of(
                form(Contents.of("ignored").template(WARNING).options("Yes"), """
                        {"type":"template","template":{"name":"storm_warning","language":{"code":"en_US"},"components":[
                         {"type":"header","parameters":[{"type":"text","text":"Now"}]},
                         {"type":"body","parameters":[{"type":"text","text":"Anna"},{"type":"text","text":"Cologne"}]},
                         {"type":"button","sub_type":"quick_reply","index":"0",
                          "parameters":[{"type":"payload","payload":"option_0"}]},
                         {"type":"button","sub_type":"url","index":"1","parameters":[{"type":"text","text":"x1"}]}]}}"""),
                form(
                        Contents.of(null)
                                .media(IMAGE, PICTURE)
                                .template(new ProviderTemplate("hello", "de", List.of(), List.of(), List.of())),
                        """
                        {"type":"template","template":{"name":"hello","language":{"code":"de"},"components":[
                         {"type":"header","parameters":[
                          {"type":"image","image":{"link":"https://media.example/storm.jpg"}}]}]}}"""));
    }

    private static Stream<Arguments> lines() {
        return Stream.of(
                form(Contents.of("Help").url("Map", PAGE).phone("Call", "+4930110"), """
                        {"type":"text","text":{"body":"Help\\n\\nMap: https://acme.example/storm\\nCall: +4930110",
                         "preview_url":false}}"""),
                form(Contents.of("Help?").options("Yes").phone("Call", "+4930110"), """
                        {"type":"interactive","interactive":{"type":"button",
                         "body":{"text":"Help?\\n\\nCall: +4930110"},
                         "action":{"buttons":[{"type":"reply","reply":{"id":"option_0","title":"Yes"}}]}}}"""));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void contentTakesTheFormThatShowsMostOfIt(MessageContent content, String form) throws Exception {
        assertThat(fault(content)).isEmpty();
        ObjectNode body = WhatsAppRequest.of(to("+491701234567", content));
        body.remove(List.of("messaging_product", "recipient_type", "to", "biz_opaque_callback_data"));
        assertThat(body).isEqualTo(Json.MAPPER.readTree(form));
    }

    static Stream<MessageContent> refused() {
        return Stream.of(
                Contents.of(null).build(),
                Contents.of("x".repeat(1_025)).media(IMAGE, PICTURE).build(),
                Contents.of("x".repeat(1_025)).url("Go", PAGE).build(),
                Contents.of("Hi").media(IMAGE, "file:///etc/passwd").build(),
                Contents.of("Hi").url("Go", "javascript:alert(1)").build(),
                Contents.of("Hi").phone("Call", "110").build(),
                Contents.of("Hi").options(" ").build(),
                Contents.of("").media(AUDIO, PICTURE).template(WARNING).build());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatMetaWouldRefuseIsRefusedHere(MessageContent content) {
        assertThat(fault(content)).isPresent();
    }

    private static Optional<String> fault(MessageContent content) {
        return ContentCheck.fault(content).or(() -> WhatsAppLimits.fault(WhatsAppForms.of(content)));
    }

    private static Arguments form(Contents content, String form) {
        return Arguments.of(content.build(), form);
    }
}
