package dev.beckon.engine.definition;

import java.time.Duration;
import java.util.List;

/**
 * Wait for what becomes of a message sent before.
 *
 * @param messageKey key of the action that sent it
 * @param read whether it must be read, not just delivered
 * @param timeout counted from the step
 */
public record WaitForReceipt(Placement placement, String messageKey, boolean read, Duration timeout) implements Action {

    @Override
    public ActionType type() {
        return ActionType.WAIT_FOR_RECEIPT;
    }

    @Override
    public List<String> branches() {
        return List.of(Branch.OPTION_DELIVERED, Branch.OPTION_READ, Branch.OPTION_FAILED, Branch.OPTION_EXPIRED);
    }
}
