package dev.beckon.simulator.problem;

/** Ends a control request with a problem. */
public final class ProblemException extends RuntimeException {

    private final Problem problem;

    private ProblemException(Problem problem) {
        super(problem.code() + ": " + problem.detail());
        this.problem = problem;
    }

    /** The request itself is wrong: 400. */
    public static ProblemException badRequest(String code, String detail) {
        return new ProblemException(Problem.of(400, code, detail));
    }

    /** What the request names is not here: 404. */
    public static ProblemException notFound(String code, String detail) {
        return new ProblemException(Problem.of(404, code, detail));
    }

    /** The request can be read but not carried out as things are: 422. */
    public static ProblemException unprocessable(String code, String detail) {
        return new ProblemException(Problem.of(422, code, detail));
    }

    public Problem problem() {
        return problem;
    }
}
