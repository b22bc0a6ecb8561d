package dev.beckon.simulator.admission;

import dev.beckon.simulator.faults.ErrorFault;
import dev.beckon.simulator.inbox.InboxMessage;
import dev.beckon.simulator.limits.Breach;

/** How one provider words its HTTP answers. */
public interface Wording {

    ProviderAnswer accepted(InboxMessage message);

    ProviderAnswer fault(ErrorFault error);

    ProviderAnswer limit(Breach breach);
}
