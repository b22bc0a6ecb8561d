package dev.beckon.definitions.campaign;

import dev.beckon.contracts.definition.CampaignRule;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.http.DefinitionFaults;
import dev.beckon.definitions.reference.Reference;
import dev.beckon.definitions.reference.ReferenceCheck;
import dev.beckon.definitions.reference.ReferenceKind;
import dev.beckon.definitions.reference.References;
import dev.beckon.engine.validation.DefinitionProblem;
import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Decides whether a campaign may be saved or launched. Asks trigger-service, so not in a transaction. */
@ApplicationScoped
class CampaignCheck {

    private final ReferenceCheck references;

    CampaignCheck(ReferenceCheck references) {
        this.references = references;
    }

    /**
     * Lets pass what has no faults.
     *
     * @param tree what the engine has found in the tree
     * @throws ProblemException 422 {@code invalid_campaign} with all faults
     */
    void requireValid(WorkspaceId workspace, CampaignDraft draft, List<DefinitionProblem> tree) {
        List<Problem.Fault> faults = new ArrayList<>(draft.faults());
        faults.addAll(DefinitionFaults.of(audience(workspace, draft.settings())));
        faults.addAll(DefinitionFaults.of(tree));
        refuse("invalid_campaign", "The campaign has faults; each is in errors with its place", faults);
    }

    /**
     * Lets pass what has an audience.
     *
     * @throws ProblemException 422 {@code campaign_incomplete}
     */
    void requireLaunchable(WorkspaceId workspace, CampaignSettings settings) {
        List<Problem.Fault> faults = new ArrayList<>();
        if (!settings.hasInclusion()) {
            faults.add(new Problem.Fault(
                    "/campaign_rules", "no_inclusion", "At least one rule must be an inclusion: else nobody is meant"));
        }
        faults.addAll(DefinitionFaults.of(audience(workspace, settings)));
        refuse("campaign_incomplete", "The campaign cannot be launched as it is; see errors", faults);
    }

    private List<DefinitionProblem> audience(WorkspaceId workspace, CampaignSettings settings) {
        List<Reference> found = new ArrayList<>();
        List<CampaignRule> rules = settings.rules();
        for (int i = 0; i < rules.size(); i++) {
            ReferenceKind kind = switch (rules.get(i).listType()) {
                case FOLDER -> ReferenceKind.FOLDER;
                case SEGMENT -> ReferenceKind.SEGMENT;
            };
            String pointer = "/campaign_rules/" + i + "/destination_id";
            found.add(new Reference(kind, rules.get(i).destinationId(), pointer, null));
        }
        return found.isEmpty() ? List.of() : references.problems(workspace, new References(found, List.of()));
    }

    private static void refuse(String code, String detail, List<Problem.Fault> faults) {
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.of(422, code, detail, faults));
        }
    }
}
