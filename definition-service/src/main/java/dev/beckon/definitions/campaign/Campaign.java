package dev.beckon.definitions.campaign;

import dev.beckon.definitions.scenario.Scenario;

/** A campaign together with its tree. */
record Campaign(CampaignRow row, Scenario tree) {}
