package dev.beckon.delivery.testing;

import dev.beckon.contracts.message.LinkButton;
import dev.beckon.contracts.message.Media;
import dev.beckon.contracts.message.MessageContent;
import dev.beckon.contracts.message.MessageContent.Option;
import dev.beckon.contracts.message.MessageContent.OptionStyle;
import dev.beckon.contracts.message.ProviderTemplate;
import java.util.ArrayList;
import java.util.List;

/** Builds contents of more than text. For one thread. */
public final class Contents {

    private final String text;
    private final List<Option> options = new ArrayList<>();
    private final List<LinkButton> links = new ArrayList<>();
    private String html;
    private OptionStyle style;
    private String listTitle;
    private Media media;
    private String cardTitle;
    private ProviderTemplate template;

    private Contents(String text) {
        this.text = text;
    }

    public static Contents of(String text) {
        return new Contents(text);
    }

    public Contents html(String html) {
        this.html = html;
        return this;
    }

    public Contents options(String... titles) {
        for (String title : titles) {
            option(title, null);
        }
        return this;
    }

    public Contents option(String title, String description) {
        options.add(new Option("option_" + options.size(), title, description));
        return this;
    }

    public Contents style(OptionStyle style, String listTitle) {
        this.style = style;
        this.listTitle = listTitle;
        return this;
    }

    public Contents media(Media.Kind kind, String url) {
        this.media = new Media(kind, url, null, null);
        return this;
    }

    public Contents card(String title) {
        this.cardTitle = title;
        return this;
    }

    public Contents url(String title, String address) {
        links.add(new LinkButton(LinkButton.Kind.URL, title, address));
        return this;
    }

    public Contents phone(String title, String number) {
        links.add(new LinkButton(LinkButton.Kind.PHONE, title, number));
        return this;
    }

    public Contents template(ProviderTemplate template) {
        this.template = template;
        return this;
    }

    public MessageContent build() {
        return new MessageContent(text, null, html, options, style, listTitle, media, cardTitle, links, template);
    }
}
