package dev.beckon.engine.definition;

import java.time.Duration;
import java.util.List;

/**
 * Give the contact to a person: automation stands still for them until they are given back.
 *
 * @param note template for that person; may be null
 * @param webhookUrl template of an address that is told, signed; null for none
 * @param timeout after which automation goes on
 */
public record Handover(Placement placement, String note, String webhookUrl, Duration timeout) implements Action {

    @Override
    public ActionType type() {
        return ActionType.HANDOVER;
    }

    @Override
    public List<String> branches() {
        return List.of(Branch.OPTION_RESUMED, Branch.OPTION_EXPIRED);
    }
}
