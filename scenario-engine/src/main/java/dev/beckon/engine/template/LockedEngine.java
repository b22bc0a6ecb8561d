package dev.beckon.engine.template;

import dev.beckon.engine.definition.Limits;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.escaper.EscapeFilter;
import io.pebbletemplates.pebble.loader.StringLoader;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.util.List;
import java.util.Locale;

/**
 * The two Pebble engines of this product. As Pebble comes, a template may include class-path files, call public methods
 * and loop without end (CVE-2025-1686, CVE-2022-37767); these engines have the means for none of it.
 */
final class LockedEngine {

    private static final PebbleEngine PLAIN = engine(false);
    private static final PebbleEngine HTML = engine(true);

    private LockedEngine() {}

    static PebbleTemplateImpl parse(String text, Escaping escaping) {
        PebbleEngine engine = switch (escaping) {
            case NONE -> PLAIN;
            case HTML -> HTML;
        };
        return (PebbleTemplateImpl) engine.getLiteralTemplate(text);
    }

    /** What a filter takes beside its input, in order. */
    static List<String> argumentsOfFilter(String name) {
        List<String> names = PLAIN.getExtensionRegistry().getFilter(name).getArgumentNames();
        return names == null ? List.of() : names;
    }

    private static PebbleEngine engine(boolean escaped) {
        return new PebbleEngine.Builder()
                .loader(new StringLoader())
                .cacheActive(false)
                .strictVariables(false)
                .newLineTrimming(false)
                .autoEscaping(escaped)
                .defaultEscapingStrategy(EscapeFilter.HTML_ESCAPE_STRATEGY)
                .defaultLocale(Locale.ROOT)
                .maxRenderedSize(Limits.MAX_RENDERED_LENGTH)
                .methodAccessValidator((object, method) -> false)
                .registerExtensionCustomizer(Lockdown::new)
                .extension(new RemovedTags())
                .build();
    }

    private static final class RemovedTags extends AbstractExtension {

        @Override
        public List<TokenParser> getTokenParsers() {
            return Allowed.REMOVED_TAGS.stream()
                    .<TokenParser>map(ForbiddenTag::new)
                    .toList();
        }
    }
}
