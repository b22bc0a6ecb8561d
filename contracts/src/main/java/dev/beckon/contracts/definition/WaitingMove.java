package dev.beckon.contracts.definition;

/**
 * What becomes of those who wait at one action of an older version.
 *
 * @param actionKey the action they wait at
 * @param toActionKey of the new version, for {@link WaitingPolicy#MOVE}; else null
 */
public record WaitingMove(String actionKey, WaitingPolicy policy, String toActionKey) {}
