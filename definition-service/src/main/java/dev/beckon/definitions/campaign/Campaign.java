package dev.beckon.definitions.campaign;

import dev.beckon.definitions.scenario.Scenario;

/**
 * A campaign together with its tree.
 *
 * @param completed whether everybody is known to be started
 */
record Campaign(CampaignRow row, Scenario tree, boolean completed) {

    Campaign(CampaignRow row, Scenario tree) {
        this(row, tree, false);
    }
}
