package dev.beckon.support.web;

import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemResponses;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Lets only the gateway in. A service behind it needs {@code beckon.internal.token}; the gateway itself sets
 * {@code beckon.internal.required=false}.
 */
public final class InternalRequestFilter {

    private final boolean required;
    private final Optional<String> token;
    private final CallerWorkspace workspace;

    InternalRequestFilter(
            @ConfigProperty(name = "beckon.internal.required", defaultValue = "true") boolean required,
            @ConfigProperty(name = "beckon.internal.token") Optional<String> token,
            CallerWorkspace workspace) {
        this.required = required;
        this.token = token;
        this.workspace = workspace;
    }

    @ServerRequestFilter
    public Optional<Response> admit(ContainerRequestContext request) {
        if (!required) {
            return Optional.empty();
        }
        String given = request.getHeaderString(InternalHeaders.TOKEN);
        if (token.isEmpty() || given == null || !same(token.get(), given)) {
            return Optional.of(ProblemResponses.of(
                    Problem.of(401, "not_through_gateway", "This service is reached through the gateway only")));
        }
        String id = request.getHeaderString(InternalHeaders.WORKSPACE);
        if (id != null && !id.isBlank()) {
            workspace.set(new WorkspaceId(id));
        }
        return Optional.empty();
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
