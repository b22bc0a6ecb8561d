package dev.beckon.simulator.problem;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns {@link ProblemException} into its answer. */
final class ProblemMapper {

    private ProblemMapper() {}

    @ServerExceptionMapper
    static Response toResponse(ProblemException e) {
        return Response.status(e.problem().status())
                .type(Problem.MEDIA_TYPE)
                .entity(e.problem())
                .build();
    }
}
