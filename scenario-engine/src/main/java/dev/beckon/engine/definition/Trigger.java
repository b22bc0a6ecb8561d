package dev.beckon.engine.definition;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** @param options in canonical form; empty where nothing is said */
public record Trigger(TriggerType type, ObjectNode options) {}
