package dev.beckon.engine.interpreter;

import dev.beckon.engine.definition.Button;
import dev.beckon.engine.definition.MessageBody;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a message's texts show its link themselves. */
final class LinkMention {

    private static final Pattern LINK = Pattern.compile("\\{[^}]*(?<![\\w.])link\\s*[.\\[]");

    private LinkMention() {}

    static boolean isIn(MessageBody body) {
        Stream<String> targets = body.buttons().stream().map(button -> switch (button) {
            case Button.OpenUrl(String _, String url) -> url;
            case Button.Reply(String title) -> title;
            case Button.Call(String title, String _) -> title;
        });
        Stream<String> values = body.template() == null
                ? Stream.of()
                : Stream.of(
                                body.template().body(),
                                body.template().header(),
                                body.template().buttons())
                        .flatMap(list -> list.stream());
        return Stream.of(Stream.of(body.content(), body.html(), body.subject(), body.cardTitle()), targets, values)
                .flatMap(each -> each)
                .anyMatch(text -> text != null && LINK.matcher(text).find());
    }
}
