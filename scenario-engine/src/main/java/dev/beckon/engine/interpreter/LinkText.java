package dev.beckon.engine.interpreter;

import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.journal.TrackedLink;
import dev.beckon.contracts.message.LinkButton;
import dev.beckon.engine.definition.ConversionLink;
import dev.beckon.engine.template.Template;
import java.util.Optional;
import java.util.UUID;

/**
 * The tracked link of a message.
 *
 * @param name tells it from others of the same message: variants that inherit a link share it
 * @param linkId of a stored link, else null
 * @param title of its button; null for the host's name
 */
record LinkText(String name, Long linkId, Template title, Template url) {

    static LinkText of(ConversionLink link, Compiling compiling) {
        String name =
                link.id() == null ? "url:" + Integer.toHexString(link.url().hashCode()) : "id:" + link.id();
        return new LinkText(name, link.id(), compiling.optional(link.title()), compiling.text(link.url()));
    }

    /** Empty, with a warning, when the address is none. */
    Optional<TrackedLink> render(Walk walk, String actionKey, MessageId message) {
        String address = walk.render(actionKey, url).strip();
        Optional<String> target = WebAddress.of(address);
        if (target.isEmpty()) {
            walk.warn(actionKey, "invalid_link", "The address of the link came out as '" + Texts.cut(address) + "'");
        }
        UUID token = DerivedId.link(message, name, walk.environment().linkKey());
        return target.map(found -> new TrackedLink(token, linkId, found));
    }

    static String address(Walk walk, TrackedLink link) {
        return walk.environment().publicUrl() + "/l/" + link.token();
    }

    /** For a message whose texts do not name the link. */
    LinkButton button(Walk walk, String actionKey, TrackedLink link) {
        String shown = title == null ? "" : Texts.oneLine(walk.render(actionKey, title));
        return new LinkButton(
                LinkButton.Kind.URL, shown.isEmpty() ? WebAddress.host(link.target()) : shown, address(walk, link));
    }
}
