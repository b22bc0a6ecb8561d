package dev.beckon.delivery.rcs;

import static dev.beckon.contracts.message.Media.Kind.DOCUMENT;
import static dev.beckon.contracts.message.Media.Kind.IMAGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.message.MessageContent;
import dev.beckon.delivery.testing.Contents;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each sort of content becomes in an agent message. */
class RcsRichContentTest {

    private static final String PICTURE = "https://media.example/storm.jpg";

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of(
                        Contents.of("Stay inside")
                                .card("Storm")
                                .media(IMAGE, PICTURE)
                                .options("Yes"),
                        """
                        {"richCard":{"standaloneCard":{"cardOrientation":"VERTICAL","cardContent":{
                         "title":"Storm","description":"Stay inside",
                         "media":{"height":"MEDIUM","contentInfo":{"fileUrl":"https://media.example/storm.jpg"}},
                         "suggestions":[{"reply":{"text":"Yes","postbackData":"option_0"}}]}}}}"""),
                Arguments.of(Contents.of("Look").media(IMAGE, PICTURE), """
                        {"richCard":{"standaloneCard":{"cardOrientation":"VERTICAL","cardContent":{"description":"Look",
                         "media":{"height":"MEDIUM","contentInfo":{"fileUrl":"https://media.example/storm.jpg"}}}}}}"""),
                Arguments.of(Contents.of(null).media(DOCUMENT, "https://m.example/plan.pdf"), """
                        {"contentInfo":{"fileUrl":"https://m.example/plan.pdf"}}"""),
                Arguments.of(Contents.of("The plan").media(DOCUMENT, "https://m.example/plan.pdf"), """
                        {"text":"The plan\\n\\nhttps://m.example/plan.pdf"}"""),
                Arguments.of(
                        Contents.of("Help?")
                                .options("Yes")
                                .url("A map of all the shelters", "https://a.example/")
                                .phone("Call", "+4930110"),
                        """
                        {"text":"Help?","suggestions":[{"reply":{"text":"Yes","postbackData":"option_0"}},
                         {"action":{"text":"A map of all the shelters","postbackData":"link_0",
                          "openUrlAction":{"url":"https://a.example/"}}},
                         {"action":{"text":"Call","postbackData":"link_1","dialAction":{"phoneNumber":"+4930110"}}}]}"""),
                Arguments.of(Contents.of("Which?").card("Districts").options("1", "2", "3", "4", "5"), """
                        {"richCard":{"standaloneCard":{"cardOrientation":"VERTICAL","cardContent":{
                          "title":"Districts","description":"Which?"}}},
                         "suggestions":[{"reply":{"text":"1","postbackData":"option_0"}},
                          {"reply":{"text":"2","postbackData":"option_1"}},{"reply":{"text":"3","postbackData":"option_2"}},
                          {"reply":{"text":"4","postbackData":"option_3"}},{"reply":{"text":"5","postbackData":"option_4"}}]}"""),
                Arguments.of(Contents.of("Safe?").option("Yes", "All is well"), """
                        {"text":"Safe?\\n\\nYes: All is well",
                         "suggestions":[{"reply":{"text":"Yes","postbackData":"option_0"}}]}"""));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void contentTakesTheFormThatShowsMostOfIt(Contents contents, String form) throws Exception {
        MessageContent content = contents.build();
        assertThat(RcsForm.fault(RcsForm.of(content))).isEmpty();
        assertThat(RcsRequest.body(content).path("contentMessage")).isEqualTo(Json.MAPPER.readTree(form));
    }

    static Stream<MessageContent> refused() {
        return Stream.of(
                Contents.of("x".repeat(3_073)).build(),
                Contents.of("x".repeat(2_001)).card("Storm").build(),
                Contents.of("Pick")
                        .options("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12")
                        .build());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatGoogleWouldRefuseIsRefusedHere(MessageContent content) {
        assertThat(RcsForm.fault(RcsForm.of(content))).isPresent();
    }
}
