package dev.beckon.definitions.http;

import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemResponses;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Two callers changed the same object at the same time: one of them is told to try again. */
public final class LostRaces {

    @ServerExceptionMapper
    public Response changedMeanwhile(OptimisticLockException e) {
        return ProblemResponses.of(Problem.of(
                409, "changed_meanwhile", "Someone else changed it at the same moment; read it again and repeat"));
    }
}
