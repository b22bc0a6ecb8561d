package dev.beckon.gateway.document;

import dev.beckon.gateway.route.Route;
import dev.beckon.gateway.route.RouteTable;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Adds to each documented operation what holds for every route, so that it is written once and cannot differ from what
 * the edge does: the permission, the path's parameters, and the problems that the edge itself answers with.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class RouteFacts implements OASFilter {

    private static final Map<String, String> ALWAYS = Map.of(
            "400", "BadRequest", "401", "Unauthenticated", "403", "Forbidden", "503", "Unavailable", "504", "NoAnswer");
    private static final Map<String, String> WITH_PATH_PARAMETER = Map.of("404", "NotFound");
    private static final Map<String, String> WITH_BODY = Map.of("413", "BodyTooLarge", "415", "UnsupportedMediaType");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        RouteTable.all().forEach(route -> find(document, route).ifPresent(operation -> complete(route, operation)));
    }

    private static Optional<Operation> find(OpenAPI document, Route route) {
        PathItem item = document.getPaths().getPathItem(route.path().text());
        return item == null
                ? Optional.empty()
                : Optional.ofNullable(item.getOperations().get(PathItem.HttpMethod.valueOf(route.method())));
    }

    private static void complete(Route route, Operation operation) {
        String own = operation.getDescription() == null ? "" : operation.getDescription();
        String permissions = Stream.concat(Stream.of(route.permission()), route.also().stream())
                .map(permission -> "`" + permission.wireName() + "`")
                .collect(Collectors.joining(" and "));
        operation.setDescription(own + "Needs a key with the permission " + permissions + ".");
        List<String> parameters = route.path().parameters();
        parameters.forEach(name -> operation.addParameter(parameter(name)));
        Map<String, String> problems = new TreeMap<>(ALWAYS);
        if (!parameters.isEmpty()) {
            problems.putAll(WITH_PATH_PARAMETER);
        }
        if (operation.getRequestBody() != null) {
            problems.putAll(WITH_BODY);
        }
        APIResponses responses = operation.getResponses();
        problems.forEach((status, name) -> {
            if (!responses.hasAPIResponse(status)) {
                responses.addAPIResponse(status, OASFactory.createAPIResponse().ref("#/components/responses/" + name));
            }
        });
    }

    private static Parameter parameter(String name) {
        return OASFactory.createParameter().ref("#/components/parameters/" + name);
    }
}
