package dev.beckon.worker.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.id.ExecutionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * All that the worker knows of a contact in one value, so that a transition costs one read and one write.
 *
 * @param profile the newest known; kept while something runs
 * @param running oldest first
 * @param ended oldest first
 * @param replies the last that were handled, oldest first
 * @param parked whether inputs wait for a version that has not arrived; later inputs queue behind them
 */
public record ContactState(
        ContactProfile profile,
        List<RunningExecution> running,
        List<EndedExecution> ended,
        List<HandledReply> replies,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean parked) {

    public static final ContactState EMPTY = new ContactState(null, List.of(), List.of(), List.of(), false);

    /** The most ended executions that are remembered. */
    private static final int MAX_ENDED = 200;

    /** The most replies that are remembered: more than a person sends between two marks of trigger-service. */
    private static final int MAX_REPLIES = 16;

    public ContactState {
        running = running == null ? List.of() : List.copyOf(running);
        ended = ended == null ? List.of() : List.copyOf(ended);
        replies = replies == null ? List.of() : List.copyOf(replies);
    }

    public Optional<RunningExecution> running(ExecutionId id) {
        return running.stream().filter(execution -> execution.id().equals(id)).findFirst();
    }

    public Optional<EndedExecution> ended(ExecutionId id) {
        return ended.stream().filter(execution -> execution.id().equals(id)).findFirst();
    }

    public Optional<HandledReply> handled(UUID inboundId) {
        return replies.stream()
                .filter(reply -> reply.inboundId().equals(inboundId))
                .findFirst();
    }

    /** Whether nothing here is worth keeping. */
    @JsonIgnore
    public boolean isEmpty() {
        return running.isEmpty() && ended.isEmpty() && replies.isEmpty() && !parked;
    }

    public ContactState withProfile(ContactProfile newest) {
        return new ContactState(newest, running, ended, replies, parked);
    }

    public ContactState withParked(boolean nowParked) {
        return new ContactState(profile, running, ended, replies, nowParked);
    }

    /** Puts an execution in the place of its former self, or at the end when it is new. */
    public ContactState withRunning(RunningExecution execution) {
        List<RunningExecution> next = new ArrayList<>(running);
        next.replaceAll(other -> other.id().equals(execution.id()) ? execution : other);
        if (running(execution.id()).isEmpty()) {
            next.add(execution);
        }
        return new ContactState(profile, next, ended, replies, parked);
    }

    /** Moves an execution to the ended ones. */
    public ContactState withEnded(RunningExecution execution, Instant at) {
        List<RunningExecution> left = running.stream()
                .filter(other -> !other.id().equals(execution.id()))
                .toList();
        List<EndedExecution> remembered = new ArrayList<>(ended);
        remembered.add(execution.endedAt(at));
        return new ContactState(profile, left, remembered, replies, parked);
    }

    /** Remembers a reply; this very object when it was remembered before. */
    public ContactState withHandled(HandledReply reply) {
        if (handled(reply.inboundId()).isPresent()) {
            return this;
        }
        List<HandledReply> remembered = new ArrayList<>(replies);
        remembered.add(reply);
        return new ContactState(profile, running, ended, remembered, parked);
    }

    /** Without the profile when nothing runs: the next start brings a newer one. */
    public ContactState settled() {
        return running.isEmpty() && profile != null ? withProfile(null) : this;
    }

    /** Forgets what is over since before the instant, and the oldest beyond the limits; this very object when all stay. */
    public ContactState forgetting(Instant oldest) {
        List<EndedExecution> endedLeft = newest(ended, EndedExecution::endedAt, oldest, MAX_ENDED);
        List<HandledReply> repliesLeft = newest(replies, HandledReply::at, oldest, MAX_REPLIES);
        return endedLeft == ended && repliesLeft == replies
                ? this
                : new ContactState(profile, running, endedLeft, repliesLeft, parked);
    }

    private static <T> List<T> newest(List<T> items, Function<T, Instant> time, Instant oldest, int atMost) {
        int from = Math.max(0, items.size() - atMost);
        while (from < items.size() && time.apply(items.get(from)).isBefore(oldest)) {
            from++;
        }
        return from == 0 ? items : items.subList(from, items.size());
    }
}
