package dev.beckon.simulator.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.codec.Json;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases as Meta's documents give them; {@code '} stands for a double quote. */
class WhatsappRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'to':'4915123456789','type':'text','text':{'body':'hello','preview_url':false}",
                "'to':'+4915123456789','text':{'body':'hello'}",
                "'recipient':'DE.Abc123','type':'text','text':{'body':'hello'}",
                "'to':'4915123456789','type':'image','image':{'link':'https://a.example/i.png','caption':'see'}",
                "'to':'4915123456789','type':'document','document':{'id':'77','filename':'a.pdf'}",
                "'to':'4915123456789','type':'template','template':{'name':'hail','language':{'code':'de'},'components':["
                        + "{'type':'body','parameters':[{'type':'text','text':'Anna'}]},"
                        + "{'type':'button','sub_type':'quick_reply','index':'0','parameters':[{'type':'payload','payload':'p'}]}]}",
                "'to':'4915123456789','type':'audio','audio':{'link':'https://a.example/a.ogg'}",
                "'to':'4915123456789','type':'interactive','interactive':{'type':'cta_url','body':{'text':'x'},"
                        + "'header':{'type':'image','image':{'link':'https://a.example/i.png'}},"
                        + "'action':{'name':'cta_url','parameters':{'display_text':'Go','url':'https://a.example/'}}}",
                "'to':'4915123456789','type':'template','template':{'name':'hail','language':{'code':'de'},'components':["
                        + "{'type':'header','parameters':[{'type':'image','image':{'link':'https://a.example/i.png'}}]},"
                        + "{'type':'button','sub_type':'url','index':'1','parameters':[{'type':'text','text':'x1'}]}]}",
            })
    void metaTakes(String fields) {
        assertThatCode(() -> WhatsappRules.check(request(fields))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'type':'text','text':{'body':'hello'} | 100",
                "'to':'nobody','type':'text','text':{'body':'hello'} | 131009",
                "'to':'4915123456789','type':'text' | 131008",
                "'to':'4915123456789','type':'text','text':{} | 131008",
                "'to':'4915123456789','type':'poll','poll':{} | 131051",
                "'to':'4915123456789','type':'image','image':{'caption':'no file'} | 131008",
                "'to':'4915123456789','type':'template','template':{'name':'hail'} | 131008",
                "'to':'4915123456789','recipient_type':'group','type':'text','text':{'body':'x'} | 131009",
                "'to':'4915123456789','type':'interactive','interactive':{'type':'button','body':{'text':'x'}} | 131008",
                "'to':'4915123456789','type':'image','image':{'link':'ftp://a.example/i.png'} | 131009",
                "'to':'4915123456789','type':'audio','audio':{'link':'https://a.example/a','caption':'x'} | 131009",
                "'to':'4915123456789','type':'interactive','interactive':{'type':'list','body':{'text':'x'},"
                        + "'header':{'type':'image','image':{'link':'https://a.example/i.png'}},'action':{}} | 131009",
                "'to':'4915123456789','type':'interactive','interactive':{'type':'cta_url','body':{'text':'x'},"
                        + "'action':{'name':'cta_url','parameters':{'display_text':'More than twenty letters','url':'https://a.example/'}}} | 131009",
                "'to':'4915123456789','type':'interactive','interactive':{'type':'cta_url','body':{'text':'x'},"
                        + "'action':{'name':'cta_url','parameters':{'display_text':'Go','url':'a.example'}}} | 131009",
                "'to':'4915123456789','type':'template','template':{'name':'hail','language':{'code':'de'},'components':["
                        + "{'type':'body','parameters':[{'type':'text','text':'two\\nlines'}]}]} | 132012",
                "'to':'4915123456789','type':'template','template':{'name':'hail','language':{'code':'de'},'components':["
                        + "{'type':'body','parameters':[{'type':'song','song':'x'}]}]} | 132012",
            })
    void metaRefuses(String fields, int code) {
        assertThat(refusal(request(fields)).error().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"4096,true", "4097,false"})
    void aTextHasAtMost4096Characters(int length, boolean taken) {
        var fields = "'to':'4915123456789','type':'text','text':{'body':'" + "ü".repeat(length) + "'}";
        assertThat(refusal(request(fields)) == null).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"1,20,1024,true", "3,20,1024,true", "4,5,10,false", "2,21,10,false", "2,20,1025,false", "0,5,10,false"})
    void aQuestionHasUpToThreeShortButtons(int buttons, int title, int body, boolean taken) {
        var replies = IntStream.range(0, buttons)
                .mapToObj(i -> "{'type':'reply','reply':{'id':'option_" + i + "','title':'" + i + "t".repeat(title - 1)
                        + "'}}")
                .collect(Collectors.joining(","));
        var fields = "'to':'4915123456789','type':'interactive','interactive':{'type':'button','body':{'text':'"
                + "b".repeat(body) + "'},'action':{'buttons':[" + replies + "]}}";
        assertThat(refusal(request(fields)) == null).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"10,24,20,true", "11,24,20,false", "5,25,20,false", "5,24,21,false"})
    void aListHasUpToTenRows(int rows, int title, int button, boolean taken) {
        var shown = IntStream.range(0, rows)
                .mapToObj(i -> "{'id':'option_" + i + "','title':'" + "t".repeat(title) + "'}")
                .collect(Collectors.joining(","));
        var fields = "'to':'4915123456789','type':'interactive','interactive':{'type':'list','body':{'text':'x'},"
                + "'action':{'button':'" + "b".repeat(button) + "','sections':[{'rows':[" + shown + "]}]}}";
        assertThat(refusal(request(fields)) == null).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"512,true", "513,false"})
    void callbackDataHasAtMost512Bytes(int length, boolean taken) {
        var fields = "'to':'4915123456789','text':{'body':'x'},'biz_opaque_callback_data':'" + "x".repeat(length) + "'";
        assertThat(refusal(request(fields)) == null).isEqualTo(taken);
    }

    private static MetaRefusal refusal(JsonNode request) {
        return catchThrowableOfType(MetaRefusal.class, () -> WhatsappRules.check(request));
    }

    private static JsonNode request(String fields) {
        try {
            return Json.MAPPER.readTree(("{'messaging_product':'whatsapp'," + fields + "}").replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
