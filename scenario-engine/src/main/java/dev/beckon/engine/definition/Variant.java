package dev.beckon.engine.definition;

import dev.beckon.contracts.message.Channel;

/** One entry of a send plan: what this channel is to carry, complete. The same channel may stand there again. */
public record Variant(Channel channel, MessageBody body) {}
