package dev.beckon.worker.decide;

import dev.beckon.engine.interpreter.Wait;
import dev.beckon.worker.state.ContactState;
import dev.beckon.worker.state.RunningExecution;
import java.util.List;

/** Which executions an event may be meant for. */
final class EventWaits {

    private EventWaits() {}

    /** Those that wait for an event of this name, oldest first; each says by itself whether its filter lets it pass. */
    static List<RunningExecution> of(ContactState contact, String name) {
        return contact.running().stream()
                .filter(execution -> execution.state().waitingFor() instanceof Wait.ForEvent wait
                        && wait.event().equals(name))
                .toList();
    }
}
