package dev.beckon.triggers.api;

import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemMappers;
import dev.beckon.support.problem.ProblemResponses;
import dev.beckon.triggers.database.DatabaseException;
import dev.beckon.triggers.stream.PublishException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What a caller learns when the database or the brokers are down: not now, try again. */
public final class DependencyProblems {

    private static final Response UNAVAILABLE = ProblemResponses.of(
            Problem.of(503, "temporarily_unavailable", "Storage cannot be reached just now; try again shortly"));

    @ServerExceptionMapper
    public Response database(DatabaseException e) {
        return e.isTransient() ? UNAVAILABLE : new ProblemMappers().unforeseen(e);
    }

    @ServerExceptionMapper
    public Response brokers(PublishException e) {
        return e.isTransient() ? UNAVAILABLE : new ProblemMappers().unforeseen(e);
    }
}
