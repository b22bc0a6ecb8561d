package dev.beckon.simulator.voice;

import dev.beckon.simulator.inbox.InboxMessage;
import dev.beckon.simulator.inbox.Origin;
import java.util.Optional;

/**
 * A person writes to one of our senders.
 *
 * @param from the person's address
 * @param to our sender
 * @param sender our sender's number or name as the person sees it
 * @param answered the message they answer, when there is one
 */
public record Reply(String from, Origin to, String sender, Optional<InboxMessage> answered, ReplyContent content) {}
