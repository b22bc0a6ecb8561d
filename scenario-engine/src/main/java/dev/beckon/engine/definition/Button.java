package dev.beckon.engine.definition;

/** A button below a message. Titles and targets are templates. */
public sealed interface Button {

    String title();

    /** Comes back as a reply, with the option {@code button_<place>}, counted from 0 among all buttons. */
    record Reply(String title) implements Button {}

    record OpenUrl(String title, String url) implements Button {}

    /** @param phone in E.164 once rendered */
    record Call(String title, String phone) implements Button {}
}
