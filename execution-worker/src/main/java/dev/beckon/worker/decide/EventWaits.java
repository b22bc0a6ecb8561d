package dev.beckon.worker.decide;

import dev.beckon.worker.state.ContactState;
import dev.beckon.worker.state.RunningExecution;
import java.util.List;

/** Which executions an event may be meant for. */
final class EventWaits {

    private EventWaits() {}

    /** Those that rest, oldest first; each says by itself whether it waits for this event. */
    static List<RunningExecution> of(ContactState contact, String name) {
        return contact.running();
    }
}
