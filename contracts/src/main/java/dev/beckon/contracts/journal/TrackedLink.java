package dev.beckon.contracts.journal;

import java.util.UUID;

/**
 * A link of one message whose clicks are told: {@code <public address>/l/<token>} leads to the target.
 *
 * @param token derived from message and link; unguessable
 * @param linkId of a stored conversion link; null for one that stands in the action itself
 * @param target where it leads, rendered
 */
public record TrackedLink(UUID token, Long linkId, String target) {}
