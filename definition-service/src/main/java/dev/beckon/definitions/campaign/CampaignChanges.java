package dev.beckon.definitions.campaign;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.definition.ScenarioKind;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.publishing.Publication;
import dev.beckon.definitions.scenario.Scenario;
import dev.beckon.definitions.scenario.Scenarios;
import dev.beckon.support.web.Revision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.function.UnaryOperator;

/**
 * Changes campaigns, each change with its records for Kafka in one transaction; the tree goes out before the campaign.
 */
@ApplicationScoped
class CampaignChanges {

    private static final String ACTIVE = "active";

    private final CampaignRows rows;
    private final Scenarios scenarios;
    private final Publication publication;
    private final Clock clock;

    CampaignChanges(CampaignRows rows, Scenarios scenarios, Publication publication, Clock clock) {
        this.rows = rows;
        this.scenarios = scenarios;
        this.publication = publication;
        this.clock = clock;
    }

    /** Stores a checked draft as a new campaign. */
    @Transactional
    Campaign create(WorkspaceId workspace, CampaignDraft draft) {
        ObjectNode tree = draft.tree().deepCopy().put(ACTIVE, false);
        Scenario scenario = scenarios.create(workspace, ScenarioKind.CAMPAIGN, tree);
        CampaignRow row = new CampaignRow();
        row.id = scenario.id();
        row.workspaceId = workspace.value();
        row.state(CampaignState.DRAFT);
        row.createdAt = clock.instant();
        write(row, draft.settings(), scenario);
        rows.persist(row);
        publication.tell(row.record());
        return new Campaign(row, scenario);
    }

    /** Makes of a campaign what the checked draft says. */
    @Transactional
    Campaign change(WorkspaceId workspace, long id, CampaignDraft draft, String ifMatch) {
        CampaignRow row = rows.require(workspace, id);
        Revision.require(ifMatch, row.revision);
        row.state().requireDraft();
        Scenario tree = draft.tree().isEmpty()
                ? scenarios.read(workspace, ScenarioKind.CAMPAIGN, id)
                : scenarios.change(workspace, ScenarioKind.CAMPAIGN, id, draft.tree(), null);
        write(row, draft.settings(), tree);
        publication.tell(row.record());
        return new Campaign(row, tree);
    }

    /**
     * Takes a campaign from where it is to where it is wanted.
     *
     * @param step refuses with a 409 what cannot be
     */
    @Transactional
    Campaign move(
            WorkspaceId workspace,
            long id,
            String ifMatch,
            UnaryOperator<CampaignState> step,
            UnaryOperator<CampaignSettings> settings) {
        CampaignRow row = rows.require(workspace, id);
        Revision.require(ifMatch, row.revision);
        CampaignState before = row.state().at(clock.instant());
        CampaignState after = step.apply(before).at(clock.instant());
        row.state(after);
        row.settings(settings.apply(row.settings()));
        row.updatedAt = clock.instant();
        Scenario tree = before.isLive() == after.isLive()
                ? scenarios.read(workspace, ScenarioKind.CAMPAIGN, id)
                : scenarios.change(workspace, ScenarioKind.CAMPAIGN, id, activation(after.isLive()), null);
        publication.tell(row.record());
        return new Campaign(row, tree);
    }

    /** @param completed whether everybody is started, so that nothing is left to run */
    @Transactional
    void delete(WorkspaceId workspace, long id, String ifMatch, boolean completed) {
        CampaignRow row = rows.require(workspace, id);
        Revision.require(ifMatch, row.revision);
        row.state().at(clock.instant()).requireDeletable(completed);
        rows.delete(row);
        publication.withdrawDefinition(DefinitionRecord.Campaign.keyOf(new ScenarioId(id)));
        scenarios.delete(workspace, ScenarioKind.CAMPAIGN, id, null);
    }

    private void write(CampaignRow row, CampaignSettings settings, Scenario tree) {
        row.title = tree.title();
        row.settings(settings);
        row.updatedAt = clock.instant();
    }

    private static ObjectNode activation(boolean active) {
        return JsonNodeFactory.instance.objectNode().put(ACTIVE, active);
    }
}
