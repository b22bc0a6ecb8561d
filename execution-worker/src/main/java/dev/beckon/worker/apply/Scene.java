package dev.beckon.worker.apply;

import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.worker.state.RunningExecution;
import java.time.Instant;

/**
 * Where a sprint happened.
 *
 * @param profile gives the addresses of messages; may be null
 * @param execution after the sprint
 * @param traceParent W3C trace context; may be null
 */
record Scene(ContactKey contact, ContactProfile profile, RunningExecution execution, Instant now, String traceParent) {}
