package dev.beckon.delivery.testing;

import dev.beckon.delivery.rcs.RcsSignature;
import dev.beckon.delivery.twilio.FormFields;
import dev.beckon.delivery.twilio.TwilioSignature;
import dev.beckon.delivery.whatsapp.WhatsAppSignature;
import dev.beckon.support.web.InternalHeaders;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** Signed calls of providers to the channels that {@link Gateway} makes. */
public final class Webhooks {

    private Webhooks() {}

    /** @param callbackData our own id, or empty */
    public static String status(String id, String word, String callbackData) {
        return statuses(
                "{\"id\":\"%s\",\"status\":\"%s\",\"timestamp\":\"1790000000\",\"biz_opaque_callback_data\":\"%s\"}"
                        .formatted(id, word, callbackData));
    }

    public static String failure(String id, int code) {
        return statuses("{\"id\":\"%s\",\"status\":\"failed\",\"errors\":[{\"code\":%d,\"title\":\"Failed\"}]}"
                .formatted(id, code));
    }

    private static String statuses(String status) {
        return """
                {"entry":[{"changes":[{"field":"messages","value":{"metadata":{"phone_number_id":"4711"},"statuses":[
                %s]}}]}]}""".formatted(status);
    }

    public static String text(String id, String from, String text) {
        return """
                {"entry":[{"changes":[{"field":"messages","value":{"metadata":{"phone_number_id":"4711"},"messages":[
                {"id":"%s","from":"%s","timestamp":"1790000000","type":"text","text":{"body":"%s"}}]}}]}]}""".formatted(id, from, text);
    }

    public static ValidatableResponse whatsApp(String channel, String body) {
        return signedWhatsApp(channel, body, WhatsAppSignature.of("as-s3cret", body.getBytes(StandardCharsets.UTF_8)));
    }

    public static ValidatableResponse signedWhatsApp(String channel, String body, String signature) {
        return Gateway.webhook()
                .header("X-Hub-Signature-256", signature)
                .contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/webhooks/whatsapp/" + channel)
                .then();
    }

    public static ValidatableResponse rcs(String channel, String data) {
        byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
        return Gateway.webhook()
                .header("X-Goog-Signature", RcsSignature.of("ct-s3cret", bytes))
                .contentType("application/json")
                .body("{\"message\":{\"data\":\"%s\",\"messageId\":\"%s\"},\"subscription\":\"s\"}"
                        .formatted(Base64.getEncoder().encodeToString(bytes), UUID.randomUUID()))
                .post("/webhooks/rcs/" + channel)
                .then();
    }

    /** @param publicUrl the address that the gateway was called at */
    public static ValidatableResponse sms(String path, String form, String publicUrl) {
        String signature =
                TwilioSignature.of("12345", publicUrl.replace("http://", "https://"), FormFields.parse(form));
        return Gateway.webhook()
                .header("X-Twilio-Signature", signature)
                .header(InternalHeaders.ORIGINAL_URL, publicUrl)
                .contentType("application/x-www-form-urlencoded")
                .body(form)
                .post(path)
                .then();
    }
}
