package dev.beckon.definitions.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.definition.ScenarioKind;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.access.Workspaces;
import dev.beckon.definitions.http.PageQuery;
import dev.beckon.definitions.scenario.Scenarios;
import dev.beckon.definitions.template.Templates;
import dev.beckon.engine.validation.DefinitionProblem;
import dev.beckon.support.problem.ProblemException;
import dev.beckon.support.web.Page;
import dev.beckon.support.web.Revision;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Reads campaigns, and checks what is asked for before it is carried out. */
@ApplicationScoped
class Campaigns {

    private final CampaignRows rows;
    private final CampaignChanges changes;
    private final CampaignCheck check;
    private final Scenarios scenarios;
    private final CampaignRuns runs;
    private final Templates templates;
    private final Workspaces workspaces;

    Campaigns(
            CampaignRows rows,
            CampaignChanges changes,
            CampaignCheck check,
            Scenarios scenarios,
            CampaignRuns runs,
            Templates templates,
            Workspaces workspaces) {
        this.rows = rows;
        this.changes = changes;
        this.check = check;
        this.scenarios = scenarios;
        this.runs = runs;
        this.templates = templates;
        this.workspaces = workspaces;
    }

    Campaign create(WorkspaceId workspace, JsonNode body) {
        CampaignDraft draft = CampaignDraft.fresh(body, workspaces.zone(workspace), templates);
        check.requireValid(workspace, draft, scenarios.problems(workspace, draft.tree()));
        return changes.create(workspace, draft);
    }

    Campaign change(WorkspaceId workspace, long id, JsonNode body, String ifMatch) {
        CampaignRow row = rows.require(workspace, id);
        Revision.require(ifMatch, row.revision);
        row.state().requireDraft();
        CampaignDraft draft = CampaignDraft.over(row.settings(), body, workspaces.zone(workspace), templates);
        List<DefinitionProblem> tree = draft.tree().isEmpty()
                ? List.of()
                : scenarios.problems(workspace, ScenarioKind.CAMPAIGN, id, draft.tree());
        check.requireValid(workspace, draft, tree);
        return changes.change(workspace, id, draft, ifMatch);
    }

    /** Lets pass a campaign that has somebody to start for. */
    CampaignRow requireLaunchable(WorkspaceId workspace, long id) {
        CampaignRow row = rows.require(workspace, id);
        check.requireLaunchable(workspace, row.settings());
        return row;
    }

    Campaign one(WorkspaceId workspace, long id) {
        CampaignRow row = rows.require(workspace, id);
        return new Campaign(row, scenarios.read(workspace, ScenarioKind.CAMPAIGN, id), run(workspace, row));
    }

    /**
     * Lets pass a campaign whose run is not over, as far as that is known.
     *
     * @param verb what was to be done with it
     * @throws ProblemException 409 {@code campaign_wrong_status}
     */
    void requireNotOver(WorkspaceId workspace, long id, String verb) {
        CampaignRuns.Run run = run(workspace, rows.require(workspace, id));
        if (run.isEnded()) {
            throw ProblemException.conflict(
                    "campaign_wrong_status",
                    "The campaign is " + run.state() + " and cannot be " + verb + "; make a new one");
        }
    }

    private CampaignRuns.Run run(WorkspaceId workspace, CampaignRow row) {
        return runs.known(workspace, live(List.of(row))).of(row.id);
    }

    void delete(WorkspaceId workspace, long id, String ifMatch) {
        List<Long> live = live(List.of(rows.require(workspace, id)));
        changes.delete(workspace, id, ifMatch, runs.of(workspace, live).of(id).isEnded());
    }

    Page<CampaignView.Summary> page(WorkspaceId workspace, PageQuery query, Instant now) {
        List<CampaignRow> found = rows.page(workspace, query.after(), query.size() + 1);
        CampaignRuns.Found all = runs.known(workspace, live(found));
        List<CampaignView.Summary> views = found.stream()
                .map(row -> CampaignView.Summary.of(row, all.of(row.id), now))
                .toList();
        return Page.of(views, query.size(), last -> Long.toString(last.id()));
    }

    /** Those of which something may have become. */
    private static List<Long> live(List<CampaignRow> rows) {
        return rows.stream()
                .filter(row -> row.state().isLive())
                .map(row -> row.id)
                .toList();
    }
}
