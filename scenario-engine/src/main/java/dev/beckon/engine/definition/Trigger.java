package dev.beckon.engine.definition;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** @param options as the author wrote them; what they may hold is the matter of whoever carries the trigger out */
public record Trigger(TriggerType type, ObjectNode options) {}
