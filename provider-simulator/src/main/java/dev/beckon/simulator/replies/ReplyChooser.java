package dev.beckon.simulator.replies;

import dev.beckon.contracts.message.Channel;
import dev.beckon.simulator.inbox.Inbox;
import dev.beckon.simulator.inbox.InboxMessage;
import dev.beckon.simulator.inbox.Option;
import dev.beckon.simulator.inbox.Origin;
import dev.beckon.simulator.problem.ProblemException;
import dev.beckon.simulator.voice.Reply;
import dev.beckon.simulator.voice.ReplyContent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decides which message a reply answers, and which option was tapped. */
@ApplicationScoped
class ReplyChooser {

    private final Inbox inbox;

    ReplyChooser(Inbox inbox) {
        this.inbox = inbox;
    }

    /**
     * The reply that a request means.
     *
     * @throws ProblemException 404 {@code no_message} when nothing was sent to this person and no sender is named, 422
     *     {@code unknown_button} when no message offers the option
     */
    Reply choose(Channel channel, ReplyRequest request) {
        if (request.button() == null) {
            return words(channel, request, request.text());
        }
        // A text message has no buttons: people type what they would tap.
        return channel == Channel.SMS ? words(channel, request, request.button()) : choice(channel, request);
    }

    private Reply words(Channel channel, ReplyRequest request, String text) {
        var content = new ReplyContent.Words(text);
        var last = newest(channel, request);
        if (last.isPresent()) {
            return answerTo(last.get(), request, content);
        }
        if (request.to() == null) {
            throw nothingSent(channel, request);
        }
        return new Reply(request.from(), Origin.of(request.to()), request.to(), Optional.empty(), content);
    }

    private Reply choice(Channel channel, ReplyRequest request) {
        var last = newest(channel, request).orElseThrow(() -> nothingSent(channel, request));
        var offering = inbox.newest(
                        channel,
                        request.from(),
                        message -> meant(message, request)
                                && option(message, request.button()).isPresent())
                .orElseThrow(() -> ProblemException.unprocessable(
                        "unknown_button",
                        "No message to " + request.from() + " offers '" + request.button() + "'; the last one offers: "
                                + last.buttons().stream()
                                        .map(option -> option.id() + " (" + option.title() + ")")
                                        .collect(Collectors.joining(", "))));
        var option = option(offering, request.button()).orElseThrow();
        return answerTo(offering, request, new ReplyContent.Choice(option));
    }

    private Optional<InboxMessage> newest(Channel channel, ReplyRequest request) {
        return inbox.newest(channel, request.from(), message -> meant(message, request));
    }

    private static Reply answerTo(InboxMessage message, ReplyRequest request, ReplyContent content) {
        return new Reply(request.from(), message.origin(), message.from(), Optional.of(message), content);
    }

    private static boolean meant(InboxMessage message, ReplyRequest request) {
        return request.messageRef() == null || request.messageRef().equals(message.messageRef());
    }

    private static Optional<Option> option(InboxMessage message, String idOrTitle) {
        return message.buttons().stream()
                .filter(option -> idOrTitle.equals(option.id()) || idOrTitle.equals(option.title()))
                .findFirst();
    }

    private static ProblemException nothingSent(Channel channel, ReplyRequest request) {
        return ProblemException.notFound(
                "no_message",
                "Nothing was sent to " + request.from() + " on " + channel.wireName()
                        + "; a text may name the sender in 'to'");
    }
}
