package dev.beckon.definitions.reference;

import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.engine.validation.DefinitionProblem;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether all that a document refers to is there, in the caller's own workspace. */
@ApplicationScoped
public class ReferenceCheck {

    private final Map<ReferenceKind, Directory> directories = new EnumMap<>(ReferenceKind.class);

    ReferenceCheck(@All List<Directory> directories) {
        directories.forEach(directory -> this.directories.put(directory.kind(), directory));
    }

    /** A problem {@code unknown_<kind>} for each reference that leads nowhere; asks once for each kind. */
    public List<DefinitionProblem> problems(WorkspaceId workspace, References references) {
        List<DefinitionProblem> problems = new ArrayList<>();
        references.references().stream()
                .collect(Collectors.groupingBy(Reference::kind))
                .forEach((kind, ofKind) -> {
                    Set<Long> known = known(workspace, kind, ofKind);
                    ofKind.stream()
                            .filter(reference -> !known.contains(reference.id()))
                            .map(ReferenceCheck::unknown)
                            .forEach(problems::add);
                });
        return problems;
    }

    private Set<Long> known(WorkspaceId workspace, ReferenceKind kind, List<Reference> references) {
        Directory directory = directories.get(kind);
        return directory == null
                ? Set.of()
                : directory.known(
                        workspace, references.stream().map(Reference::id).collect(Collectors.toSet()));
    }

    private static DefinitionProblem unknown(Reference reference) {
        String thing = reference.kind().word().replace('_', ' ');
        return new DefinitionProblem(
                reference.pointer(),
                "unknown_" + reference.kind().word(),
                "there is no " + thing + " with the id " + reference.id());
    }
}
