package dev.beckon.simulator.voice;

import dev.beckon.simulator.inbox.Option;

/** What a person sends back. */
public sealed interface ReplyContent {

    /** Words of their own. */
    record Words(String text) implements ReplyContent {}

    /** A tap on an option of the message they answer. */
    record Choice(Option option) implements ReplyContent {}
}
