package dev.beckon.definitions.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.apitrigger.ApiTriggers;
import dev.beckon.definitions.part.Merge;
import dev.beckon.definitions.reference.InlineObject;
import dev.beckon.definitions.reference.ReferenceCheck;
import dev.beckon.definitions.reference.ReferenceKind;
import dev.beckon.definitions.reference.References;
import dev.beckon.engine.validation.DefinitionProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes drafts and finds out all that is wrong with them; changes nothing. Asks other services, so not in a
 * transaction.
 */
@ApplicationScoped
class Drafting {

    private static final int MAX_FOLDER_TITLE = 200;

    private final ReferenceCheck check;
    private final Completion completion;
    private final ApiTriggers apiTriggers;

    Drafting(ReferenceCheck check, Completion completion, ApiTriggers apiTriggers) {
        this.check = check;
        this.completion = completion;
        this.apiTriggers = apiTriggers;
    }

    /** A draft of a new scenario. */
    Draft fresh(WorkspaceId workspace, ScenarioDocument sent) {
        return over(workspace, Draft.Base.empty(JsonNodeFactory.instance.objectNode()), sent);
    }

    /** A draft of what a change makes of its base. */
    Draft over(WorkspaceId workspace, Draft.Base base, ScenarioDocument sent) {
        ObjectNode present = ScenarioDocument.whole(base.title(), base.active(), base.definition());
        Merge merge = Merge.of(present, sent.sent());
        if (!merge.problems().isEmpty()) {
            return new Draft(base, merge.whole(), merge.problems(), List.of());
        }
        References references = References.of(merge.whole());
        List<DefinitionProblem> problems = new ArrayList<>(check.problems(workspace, references));
        folders(references, problems);
        Inspection inspection = Inspection.of(completion.of(workspace, merge.whole()), apiTriggers.declared(workspace));
        problems.addAll(inspection.problems());
        return new Draft(base, merge.whole(), withoutNoise(problems), inspection.warnings());
    }

    /** What is named without its content is a problem only when nothing else is said of it. */
    private static List<DefinitionProblem> withoutNoise(List<DefinitionProblem> problems) {
        List<DefinitionProblem> telling = problems.stream()
                .filter(problem -> !problem.code().equals(dev.beckon.engine.validation.References.UNRESOLVED))
                .distinct()
                .toList();
        return telling.isEmpty() ? problems : telling;
    }

    private static void folders(References references, List<DefinitionProblem> problems) {
        for (InlineObject inline : references.inline()) {
            JsonNode title = inline.content().path("title");
            if (inline.kind() == ReferenceKind.FOLDER
                    && (!title.isTextual()
                            || title.textValue().isBlank()
                            || title.textValue().length() > MAX_FOLDER_TITLE)) {
                problems.add(new DefinitionProblem(
                        inline.pointer() + "/title",
                        "missing_title",
                        "a folder needs a title of 1 to " + MAX_FOLDER_TITLE + " characters"));
            }
        }
    }
}
