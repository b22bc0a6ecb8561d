package dev.beckon.worker.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.id.ExecutionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that the worker knows of a contact in one value, so that a transition costs one read and one write.
 *
 * @param profile the newest known; kept while something runs
 * @param running oldest first
 * @param ended oldest first
 * @param parked whether inputs wait for a version that has not arrived; later inputs queue behind them
 */
public record ContactState(
        ContactProfile profile,
        List<RunningExecution> running,
        List<EndedExecution> ended,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean parked) {

    public static final ContactState EMPTY = new ContactState(null, List.of(), List.of(), false);

    public ContactState {
        running = running == null ? List.of() : List.copyOf(running);
        ended = ended == null ? List.of() : List.copyOf(ended);
    }

    public Optional<RunningExecution> running(ExecutionId id) {
        return running.stream().filter(execution -> execution.id().equals(id)).findFirst();
    }

    public Optional<EndedExecution> ended(ExecutionId id) {
        return ended.stream().filter(execution -> execution.id().equals(id)).findFirst();
    }

    /** Whether nothing here is worth keeping. */
    @JsonIgnore
    public boolean isEmpty() {
        return running.isEmpty() && ended.isEmpty() && !parked;
    }

    public ContactState withProfile(ContactProfile newest) {
        return new ContactState(newest, running, ended, parked);
    }

    public ContactState withParked(boolean nowParked) {
        return new ContactState(profile, running, ended, nowParked);
    }

    /** Puts an execution in the place of its former self, or at the end when it is new. */
    public ContactState withRunning(RunningExecution execution) {
        List<RunningExecution> next = new ArrayList<>(running);
        next.replaceAll(other -> other.id().equals(execution.id()) ? execution : other);
        if (running(execution.id()).isEmpty()) {
            next.add(execution);
        }
        return new ContactState(profile, next, ended, parked);
    }

    /** Moves an execution to the ended ones. */
    public ContactState withEnded(RunningExecution execution, Instant at) {
        List<RunningExecution> left = running.stream()
                .filter(other -> !other.id().equals(execution.id()))
                .toList();
        List<EndedExecution> remembered = new ArrayList<>(ended);
        remembered.add(execution.endedAt(at));
        return new ContactState(profile, left, remembered, parked);
    }

    /** Without the profile when nothing runs: the next start brings a newer one. */
    public ContactState settled() {
        return running.isEmpty() && profile != null ? withProfile(null) : this;
    }

    /** Forgets what ended before the instant, and the oldest beyond the number; this very object when nothing goes. */
    public ContactState withoutEndedBefore(Instant oldest, int atMost) {
        int from = Math.max(0, ended.size() - atMost);
        while (from < ended.size() && ended.get(from).endedAt().isBefore(oldest)) {
            from++;
        }
        return from == 0 ? this : new ContactState(profile, running, ended.subList(from, ended.size()), parked);
    }
}
