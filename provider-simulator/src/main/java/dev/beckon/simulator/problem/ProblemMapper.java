package dev.beckon.simulator.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Turns {@link ProblemException} into its answer. */
@Provider
public class ProblemMapper implements ExceptionMapper<ProblemException> {

    @Override
    public Response toResponse(ProblemException e) {
        return Response.status(e.problem().status())
                .type(Problem.MEDIA_TYPE)
                .entity(e.problem())
                .build();
    }
}
