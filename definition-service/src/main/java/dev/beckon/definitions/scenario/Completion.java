package dev.beckon.definitions.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.asset.Assets;
import dev.beckon.definitions.part.Parts;
import dev.beckon.definitions.reference.ReferenceKind;
import dev.beckon.definitions.reference.References;
import dev.beckon.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Makes of an author's document the one that the engine reads: nothing in it is only referred to. */
@ApplicationScoped
class Completion {

    /** Stands for a folder that is not made yet. */
    private static final long SOME_FOLDER = 1;

    private final Assets assets;

    Completion(Assets assets) {
        this.assets = assets;
    }

    /**
     * Every part and field of it stays at its place, but for what was referred to; a stand-in is put for what is not
     * there.
     */
    @Transactional
    ObjectNode of(WorkspaceId workspace, ObjectNode document) {
        return of(workspace, document, false);
    }

    /**
     * The same without a stand-in.
     *
     * @throws ProblemException 409 {@code changed_meanwhile} when something that was there a moment ago is not
     */
    @Transactional
    ObjectNode whole(WorkspaceId workspace, ObjectNode document) {
        return of(workspace, document, true);
    }

    private ObjectNode of(WorkspaceId workspace, ObjectNode document, boolean strict) {
        ObjectNode complete = Parts.withoutNumbers(document);
        References references = References.of(complete);
        boolean allThere = assets.embed(workspace, references).isEmpty();
        if (strict && !allThere) {
            throw ProblemException.conflict(
                    "changed_meanwhile", "Something that it refers to was deleted at the same moment; repeat");
        }
        references.inline().stream()
                .filter(inline -> inline.kind() == ReferenceKind.FOLDER)
                .forEach(inline -> inline.replaceBy(SOME_FOLDER));
        return complete;
    }
}
