package dev.beckon.support.problem;

import java.util.List;

/** Ends a request with a {@link Problem}. Carries no stack trace: it is an answer, not a bug. */
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
    }

    public ProblemException(int status, String code, String detail) {
        this(Problem.of(status, code, detail));
    }

    public Problem problem() {
        return problem;
    }

    /** 400: what was sent cannot be read. */
    public static ProblemException badRequest(String code, String detail, List<Problem.Fault> errors) {
        return new ProblemException(Problem.of(400, code, detail, errors));
    }

    /** 404: absent, or another workspace's; the two must not be told apart. */
    public static ProblemException notFound(String code, String detail) {
        return new ProblemException(404, code, detail);
    }

    /** 409: what was asked does not fit the present state. */
    public static ProblemException conflict(String code, String detail) {
        return new ProblemException(409, code, detail);
    }

    /** 422: readable, but not acceptable. */
    public static ProblemException unprocessable(String code, String detail, List<Problem.Fault> errors) {
        return new ProblemException(Problem.of(422, code, detail, errors));
    }

    /** 503: not now; nothing was accepted. */
    public static ProblemException unavailable(String code, String detail) {
        return new ProblemException(503, code, detail);
    }
}
