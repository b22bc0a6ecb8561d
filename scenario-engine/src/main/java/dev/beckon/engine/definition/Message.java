package dev.beckon.engine.definition;

import dev.beckon.contracts.message.Channel;
import java.time.Duration;
import java.util.List;

/**
 * Send a message and go on.
 *
 * @param body what it says, on every channel that the send plan does not name
 * @param channels the channels that may carry it, best first; empty for the workspace's order
 * @param sendPlan variants, best first; when it is not empty only these are tried
 * @param expiresAfter not sent later than this after the step; null for no limit
 */
public record Message(
        Placement placement, MessageBody body, List<Channel> channels, List<Variant> sendPlan, Duration expiresAfter)
        implements Action {

    public Message {
        channels = List.copyOf(channels);
        sendPlan = List.copyOf(sendPlan);
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
