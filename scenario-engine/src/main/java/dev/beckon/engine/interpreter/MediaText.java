package dev.beckon.engine.interpreter;

import dev.beckon.contracts.message.Media;
import dev.beckon.engine.definition.MediaSource;
import dev.beckon.engine.template.Template;
import java.util.Optional;

/**
 * A medium, compiled.
 *
 * @param filename may be null
 */
record MediaText(Media.Kind kind, Template url, Template filename, String mimeType) {

    static MediaText of(MediaSource source, Compiling compiling) {
        return new MediaText(
                source.kind(),
                compiling.text(source.url() == null ? "" : source.url()),
                compiling.optional(source.filename()),
                source.mimeType());
    }

    /** Null, with a warning, when the address is none. */
    Media render(Walk walk, String actionKey) {
        String address = walk.render(actionKey, url).strip();
        Optional<String> location = WebAddress.of(address);
        if (location.isEmpty()) {
            walk.warn(actionKey, "invalid_media", "The address of the medium came out as '" + Texts.cut(address) + "'");
            return null;
        }
        return new Media(
                kind, location.get(), filename == null ? null : Texts.line(walk.render(actionKey, filename)), mimeType);
    }
}
