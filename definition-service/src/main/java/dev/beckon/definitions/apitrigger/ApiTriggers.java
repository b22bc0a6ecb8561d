package dev.beckon.definitions.apitrigger;

import dev.beckon.contracts.definition.ApiTriggerParameter;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.engine.validation.DeclaredParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** API triggers as the scenarios see them that listen to them: by what their calls bring. */
@ApplicationScoped
public class ApiTriggers {

    private final ApiTriggerRows rows;

    ApiTriggers(ApiTriggerRows rows) {
        this.rows = rows;
    }

    /** What the API triggers of a workspace declare, whether active or not. */
    public DeclaredParameters declared(WorkspaceId workspace) {
        return ids -> names(workspace, ids);
    }

    /**
     * Data as the edge would hand it on: where it fits one of these API triggers, each parameter that is not given has its
     * default, or null.
     *
     * @return the same data when it fits none of them, as a call of the scenario itself may bring anything
     */
    @Transactional
    public Map<String, Object> asCalled(WorkspaceId workspace, Collection<Long> ids, Map<String, Object> data) {
        return find(workspace, ids).stream()
                .map(ApiTriggerRow::declared)
                .filter(declared -> fits(declared, data))
                .findFirst()
                .map(declared -> completed(declared, data))
                .orElse(data);
    }

    private Optional<Set<String>> names(WorkspaceId workspace, Set<Long> ids) {
        List<ApiTriggerRow> found = find(workspace, ids);
        return found.size() < ids.size()
                ? Optional.empty()
                : Optional.of(found.stream()
                        .flatMap(row -> row.declared().stream())
                        .map(ApiTriggerParameter::name)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private List<ApiTriggerRow> find(WorkspaceId workspace, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows.list("workspaceId = ?1 and id in ?2 order by id", workspace.value(), ids);
    }

    private static boolean fits(List<ApiTriggerParameter> declared, Map<String, Object> data) {
        Set<String> names = declared.stream().map(ApiTriggerParameter::name).collect(Collectors.toSet());
        return names.containsAll(data.keySet())
                && declared.stream()
                        .allMatch(parameter -> !parameter.required()
                                || parameter.defaultValue() != null
                                || data.get(parameter.name()) != null);
    }

    private static Map<String, Object> completed(List<ApiTriggerParameter> declared, Map<String, Object> data) {
        Map<String, Object> all = new LinkedHashMap<>();
        declared.forEach(parameter -> {
            Object given = data.get(parameter.name());
            all.put(parameter.name(), given == null ? parameter.defaultValue() : given);
        });
        return all;
    }
}
