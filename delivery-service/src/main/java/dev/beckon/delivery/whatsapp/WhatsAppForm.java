package dev.beckon.delivery.whatsapp;

import dev.beckon.contracts.message.LinkButton;
import dev.beckon.contracts.message.Media;
import dev.beckon.contracts.message.MessageContent.Option;
import dev.beckon.contracts.message.ProviderTemplate;
import java.util.List;

/** The forms of a message in Meta's API, as far as they are used here. */
sealed interface WhatsAppForm {

    /** {@code type: text}. */
    record Text(String body, boolean preview) implements WhatsAppForm {}

    /** {@code type: image|video|audio|document}; the caption may be empty and must be for sound. */
    record MediaMessage(Media media, String caption) implements WhatsAppForm {}

    /**
     * {@code type: template}.
     *
     * @param media in the header; may be null
     * @param options the payloads of the template's quick reply buttons, which come before its other buttons
     */
    record Template(ProviderTemplate template, Media media, List<Option> options) implements WhatsAppForm {}

    /** {@code type: interactive}; the header may be null. */
    record Interactive(Header header, String body, Action action) implements WhatsAppForm {}

    /** What stands above an interactive message. */
    sealed interface Header {
        record Title(String text) implements Header {}

        /** An image, a video or a document. */
        record Medium(Media media) implements Header {}
    }

    /** What a person may tap. */
    sealed interface Action {
        record Buttons(List<Option> options) implements Action {}

        record Rows(String label, List<Option> options) implements Action {}

        record OpenUrl(LinkButton link) implements Action {}
    }
}
