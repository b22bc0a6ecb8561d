package dev.beckon.triggers.api;

import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.triggers.history.Messages;
import jakarta.ws.rs.QueryParam;

/** The parameters of a message list. */
public class MessageQuery {

    @QueryParam("contact_id")
    String contactId;

    @QueryParam("status")
    String status;

    @QueryParam("channel")
    String channel;

    @QueryParam("trigger_call_id")
    String triggerCallId;

    @QueryParam("execution_id")
    String executionId;

    @QueryParam("limit")
    Integer limit;

    @QueryParam("cursor")
    String cursor;

    Messages.Filter filter() {
        return new Messages.Filter(
                Ids.numberFilter("contact_id", contactId),
                Words.filter("status", status, MessageStatus.values()),
                Words.filter("channel", channel, Channel.values()),
                Ids.filter("trigger_call_id", triggerCallId),
                Ids.filter("execution_id", executionId));
    }
}
