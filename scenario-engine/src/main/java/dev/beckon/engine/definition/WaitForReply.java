package dev.beckon.engine.definition;

import java.time.Duration;
import java.util.List;

/**
 * Wait for anything the contact says.
 *
 * @param rule what counts, and where it is kept
 * @param timeout counted from the step
 */
public record WaitForReply(Placement placement, AnswerRule rule, Duration timeout) implements Action {

    @Override
    public ActionType type() {
        return ActionType.WAIT_FOR_REPLY;
    }

    @Override
    public List<String> branches() {
        return rule.kind().isStrict()
                ? List.of(Branch.OPTION_REPLIED, Branch.OPTION_EXPIRED, Branch.OPTION_INVALID)
                : List.of(Branch.OPTION_REPLIED, Branch.OPTION_EXPIRED);
    }
}
