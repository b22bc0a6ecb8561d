package dev.beckon.engine.interpreter;

import dev.beckon.contracts.message.LinkButton;
import dev.beckon.contracts.message.MessageContent.Option;
import dev.beckon.engine.definition.Button;
import dev.beckon.engine.phone.PhoneNumbers;
import dev.beckon.engine.template.Template;
import java.util.Optional;

/** A button, compiled. */
sealed interface ButtonText {

    Template title();

    /** @param id what comes back when it is pressed */
    record Reply(String id, Template title) implements ButtonText {}

    record Leading(LinkButton.Kind kind, Template title, Template target) implements ButtonText {}

    /** @param place among all buttons of the message, from 0 */
    static ButtonText of(Button button, int place, Compiling compiling) {
        Template title = compiling.text(button.title());
        return switch (button) {
            case Button.Reply _ -> new Reply("button_" + place, title);
            case Button.OpenUrl(String _, String url) -> new Leading(LinkButton.Kind.URL, title, compiling.text(url));
            case Button.Call(String _, String phone) ->
                new Leading(LinkButton.Kind.PHONE, title, compiling.text(phone));
        };
    }

    /** Adds the button to the message, or a warning where it would not work. */
    default void render(Walk walk, String actionKey, ContentParts content) {
        String shown = Texts.oneLine(walk.render(actionKey, title()));
        switch (this) {
            case Reply(String id, Template _) -> content.option(new Option(id, shown));
            case Leading(var kind, Template _, var target) -> {
                String address = walk.render(actionKey, target).strip();
                Optional<String> opens = switch (kind) {
                    case URL -> WebAddress.of(address);
                    case PHONE -> PhoneNumbers.e164(address, country(walk));
                };
                if (opens.isPresent() && !shown.isEmpty()) {
                    content.link(new LinkButton(kind, shown, opens.get()));
                } else {
                    walk.warn(
                            actionKey,
                            "invalid_button",
                            "A button came out with the title '" + Texts.cut(shown) + "' and the address '"
                                    + Texts.cut(address) + "'");
                }
            }
        }
    }

    /** Of a number without a country code: where the workspace is. */
    private static String country(Walk walk) {
        var workspace = walk.environment().workspace();
        return workspace == null ? null : workspace.country();
    }
}
