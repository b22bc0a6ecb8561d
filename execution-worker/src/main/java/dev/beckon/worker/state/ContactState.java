package dev.beckon.worker.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.journal.ExecutionEvent.FrequencyCounted;
import dev.beckon.engine.interpreter.ContactMemory;
import dev.beckon.engine.interpreter.ContactMemory.Passage;
import dev.beckon.worker.input.ContactInput;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All that the worker knows of a contact in one value, so that a transition costs one read and one write.
 *
 * @param profile the newest known; kept while something runs
 * @param running oldest first
 * @param ended oldest first
 * @param replies the last that were handled, oldest first
 * @param handled the last events, ends of handovers and refused starts, oldest first
 * @param passages through frequency limits, in the order they happened
 * @param held inputs that wait for the end of a handover, in the order they came
 * @param parked whether inputs wait for a version that has not arrived; later inputs queue behind them
 */
public record ContactState(
        ContactProfile profile,
        List<RunningExecution> running,
        List<EndedExecution> ended,
        List<HandledInput> replies,
        List<HandledInput> handled,
        List<Passage> passages,
        List<ContactInput> held,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean parked) {

    public static final ContactState EMPTY =
            new ContactState(null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), false);

    /** The most inputs that wait for the end of a handover; each execution waits for few things at a time. */
    public static final int MAX_HELD = 200;

    public ContactState {
        running = running == null ? List.of() : List.copyOf(running);
        ended = ended == null ? List.of() : List.copyOf(ended);
        replies = replies == null ? List.of() : List.copyOf(replies);
        handled = handled == null ? List.of() : List.copyOf(handled);
        passages = passages == null ? List.of() : List.copyOf(passages);
        held = held == null ? List.of() : List.copyOf(held);
    }

    public Optional<RunningExecution> running(ExecutionId id) {
        return running.stream().filter(execution -> execution.id().equals(id)).findFirst();
    }

    public Optional<EndedExecution> ended(ExecutionId id) {
        return ended.stream().filter(execution -> execution.id().equals(id)).findFirst();
    }

    /** The execution in which a person has taken the contact over; empty while automation goes on. */
    public Optional<RunningExecution> handover() {
        return running.stream().filter(RunningExecution::inHandover).findFirst();
    }

    public Optional<HandledInput> handledReply(UUID inboundId) {
        return Remembered.find(replies, inboundId);
    }

    /** Whether an event, an end of a handover (see {@link ContactInput#sharedId}) or a refused start was handled. */
    public boolean hasHandled(UUID id) {
        return Remembered.find(handled, id).isPresent();
    }

    /** What the engine may know of the contact beyond one execution. */
    public ContactMemory memory() {
        return passages.isEmpty() ? ContactMemory.EMPTY : new ContactMemory(passages);
    }

    /** Whether nothing here is worth keeping. */
    @JsonIgnore
    public boolean isEmpty() {
        return running.isEmpty()
                && ended.isEmpty()
                && replies.isEmpty()
                && handled.isEmpty()
                && passages.isEmpty()
                && held.isEmpty()
                && !parked;
    }

    public ContactState withProfile(ContactProfile newest) {
        return new ContactState(newest, running, ended, replies, handled, passages, held, parked);
    }

    public ContactState withParked(boolean nowParked) {
        return new ContactState(profile, running, ended, replies, handled, passages, held, nowParked);
    }

    public ContactState withHeld(List<ContactInput> nowHeld) {
        return new ContactState(profile, running, ended, replies, handled, passages, nowHeld, parked);
    }

    /** Whether an input waits for the end of a handover already. */
    public boolean isHolding(ContactInput input) {
        return held.stream().anyMatch(other -> other.repeats(input));
    }

    /** Adds an input to those that wait for the end of the handover. */
    public ContactState holding(ContactInput input) {
        List<ContactInput> more = new ArrayList<>(held);
        more.add(input);
        return withHeld(more);
    }

    /**
     * After a sprint: the execution stands in the place of its former self, at the end when it is new, or among the
     * ended.
     *
     * @param told what happened in the sprint
     */
    public ContactState after(RunningExecution execution, List<ExecutionEvent> told, Instant now) {
        ContactState next = execution.state().status().isEnded() ? withEnded(execution, now) : withRunning(execution);
        for (ExecutionEvent event : told) {
            if (event instanceof FrequencyCounted counted) {
                next = next.withPassages(
                        Remembered.with(next.passages, new Passage(counted.key(), counted.at(), counted.keepUntil())));
            }
        }
        return next;
    }

    private ContactState withRunning(RunningExecution execution) {
        List<RunningExecution> next = new ArrayList<>(running);
        next.replaceAll(other -> other.id().equals(execution.id()) ? execution : other);
        if (running(execution.id()).isEmpty()) {
            next.add(execution);
        }
        return new ContactState(profile, next, ended, replies, handled, passages, held, parked);
    }

    private ContactState withEnded(RunningExecution execution, Instant at) {
        List<RunningExecution> left = running.stream()
                .filter(other -> !other.id().equals(execution.id()))
                .toList();
        List<EndedExecution> remembered = Remembered.with(ended, execution.endedAt(at));
        return new ContactState(profile, left, remembered, replies, handled, passages, held, parked);
    }

    private ContactState withPassages(List<Passage> remembered) {
        return new ContactState(profile, running, ended, replies, handled, remembered, held, parked);
    }

    /** Remembers a reply; this very object when it was remembered before. */
    public ContactState withReply(HandledInput reply) {
        return handledReply(reply.id()).isPresent()
                ? this
                : new ContactState(
                        profile, running, ended, Remembered.with(replies, reply), handled, passages, held, parked);
    }

    /** Remembers an event, an end of a handover or a refused start; this very object when it was remembered before. */
    public ContactState withHandled(HandledInput input) {
        return hasHandled(input.id())
                ? this
                : new ContactState(
                        profile, running, ended, replies, Remembered.with(handled, input), passages, held, parked);
    }

    /** Without the profile when nothing runs: the next start brings a newer one. */
    public ContactState settled() {
        return running.isEmpty() && profile != null ? withProfile(null) : this;
    }

    /**
     * Forgets what is over for longer than the retention, passages whose time is over, and the oldest beyond the
     * limits; this very object when all stay.
     */
    public ContactState forgetting(Instant now, Duration retention) {
        Instant oldest = now.minus(retention);
        List<EndedExecution> endedLeft = Remembered.since(ended, EndedExecution::endedAt, oldest, Remembered.MAX_ENDED);
        List<HandledInput> repliesLeft = Remembered.since(replies, HandledInput::at, oldest, Remembered.MAX_REPLIES);
        List<HandledInput> handledLeft = Remembered.since(handled, HandledInput::at, oldest, Remembered.MAX_HANDLED);
        List<Passage> passagesLeft = Remembered.passages(passages, now);
        return endedLeft == ended && repliesLeft == replies && handledLeft == handled && passagesLeft == passages
                ? this
                : new ContactState(profile, running, endedLeft, repliesLeft, handledLeft, passagesLeft, held, parked);
    }
}
