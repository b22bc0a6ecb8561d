package dev.beckon.contracts.message;

/** What one channel is to carry: one entry of a send plan. The same channel may stand in a plan more than once. */
public record MessageVariant(Channel channel, MessageContent content) {}
