package dev.beckon.simulator.inbox;

import dev.beckon.contracts.message.Channel;
import dev.beckon.simulator.problem.ControlJson;
import dev.beckon.simulator.problem.ProblemException;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** {@code /inbox}: what reached a phone or mailbox, oldest first. */
@Path("/inbox")
public class InboxResource {

    private static final int MAX_LIMIT = 200_000;

    /** Messages in the order of arrival. */
    public record Listing(List<InboxMessage> items) {}

    private final Inbox inbox;

    InboxResource(Inbox inbox) {
        this.inbox = inbox;
    }

    /**
     * Lists messages.
     *
     * @param to only to this address; all when absent
     * @param channelWord only on this channel
     * @param since only those that arrived after this ISO-8601 instant
     * @param limit the newest so many, 1 to 200000
     */
    @GET
    public Listing list(
            @QueryParam("to") String to,
            @QueryParam("channel") String channelWord,
            @QueryParam("since") String since,
            @QueryParam("message_ref") String messageRef,
            @QueryParam("limit") @DefaultValue("1000") int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw ProblemException.badRequest("invalid_limit", "limit is between 1 and " + MAX_LIMIT);
        }
        Optional<Channel> channel = Optional.ofNullable(channelWord).map(ControlJson::channel);
        Optional<Instant> after = Optional.ofNullable(since).map(InboxResource::instant);
        return new Listing(inbox.list(
                to,
                message -> channel.filter(wanted -> wanted != message.channel()).isEmpty()
                        && after.filter(start -> !message.receivedAt().isAfter(start))
                                .isEmpty()
                        && (messageRef == null || messageRef.equals(message.messageRef())),
                limit));
    }

    @DELETE
    public void clear() {
        inbox.clear();
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw ProblemException.badRequest(
                    "invalid_since", "since is an instant such as 2026-01-31T12:00:00Z, not '" + text + "'");
        }
    }
}
