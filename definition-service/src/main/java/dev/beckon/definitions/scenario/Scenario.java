package dev.beckon.definitions.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A scenario's head together with its current definition. */
record Scenario(ScenarioRow row, ObjectNode definition) {}
