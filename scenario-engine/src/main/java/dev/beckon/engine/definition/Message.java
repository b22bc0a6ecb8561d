package dev.beckon.engine.definition;

import dev.beckon.contracts.message.Channel;
import java.time.Duration;
import java.util.List;

/**
 * Send a text and go on.
 *
 * @param content template of the text
 * @param subject template of an e-mail's subject; may be null
 * @param html template of an e-mail's body, variables are escaped; may be null
 * @param channels the channels that may carry it, best first; empty for the workspace's order
 * @param expiresAfter not sent later than this after the step; null for no limit
 */
public record Message(
        Placement placement, String content, String subject, String html, List<Channel> channels, Duration expiresAfter)
        implements Action {

    public Message {
        channels = List.copyOf(channels);
    }

    @Override
    public ActionType type() {
        return ActionType.MESSAGE;
    }

    @Override
    public List<String> branches() {
        return Branch.SINGLE_EXIT;
    }
}
