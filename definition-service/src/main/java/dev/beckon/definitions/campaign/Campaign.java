package dev.beckon.definitions.campaign;

import dev.beckon.definitions.scenario.Scenario;

/**
 * A campaign together with its tree.
 *
 * @param run how far it came, as far as that is known
 */
record Campaign(CampaignRow row, Scenario tree, CampaignRuns.Run run) {

    Campaign(CampaignRow row, Scenario tree) {
        this(row, tree, CampaignRuns.Run.UNKNOWN);
    }
}
