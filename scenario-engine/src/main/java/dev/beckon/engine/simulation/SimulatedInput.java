package dev.beckon.engine.simulation;

import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.MessageStatus;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One thing that happens; exactly one of the fields but {@code after} is given.
 *
 * @param advance how long nothing happens; timers that are due meanwhile fire
 * @param after how long nothing happens before it; may be absent
 * @param facts what is known from then on
 */
public record SimulatedInput(
        Reply reply,
        Event event,
        Receipt receipt,
        Http http,
        Facts facts,
        Resume resume,
        ChildEnd childEnd,
        Duration advance,
        Duration after) {

    /** The contact answers, by a text or by the label of an answer such as {@code option_0}. */
    public record Reply(String text, String optionId, Channel channel) {}

    /** An event of this name happens to the contact. */
    public record Event(String name, Map<String, Object> properties) {}

    /** @param actionKey whose newest message; absent for the newest of all */
    public record Receipt(MessageStatus status, String actionKey) {}

    /** @param status 0 for no answer */
    public record Http(int status, Object body) {}

    /**
     * @param segments whether the contact is in a segment, by its id
     * @param events how often an event has happened, by its name
     */
    public record Facts(Map<String, Boolean> segments, Map<String, Long> events) {}

    /** The person who has taken the contact over gives it back; {@code note} may be null. */
    public record Resume(String note) {}

    /** How the scenario that was started ended. */
    public record ChildEnd(boolean failed) {}

    public boolean isOne() {
        return Stream.of(reply, event, receipt, http, facts, resume, childEnd, advance)
                        .filter(Objects::nonNull)
                        .count()
                == 1;
    }

    /** Whether no time goes by backwards or for longer. */
    public boolean isWithin(Duration longest) {
        return Stream.of(advance, after)
                .filter(Objects::nonNull)
                .allMatch(time -> !time.isNegative() && time.compareTo(longest) <= 0);
    }
}
