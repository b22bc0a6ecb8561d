package dev.beckon.simulator.admission;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Where HTTP requests are ruled on and answered, or cut. Called on event loops. */
@ApplicationScoped
public class Counter {

    private final Vertx vertx;
    private final Admission admission;

    Counter(Vertx vertx, Admission admission) {
        this.vertx = vertx;
        this.admission = admission;
    }

    /** Lets the message in or not, and answers in the provider's words after the delay. */
    public void submit(RoutingContext request, Submission submission, Wording wording) {
        var ruling = admission.rule(submission);
        var ending = ending(request, submission, wording, ruling);
        if (ruling.delayMs() > 0) {
            vertx.setTimer(ruling.delayMs(), _ -> ending.run());
        } else {
            ending.run();
        }
    }

    /** Answers at once. */
    public static void answer(RoutingContext request, ProviderAnswer answer) {
        if (!request.response().closed()) {
            request.response()
                    .setStatusCode(answer.status())
                    .putHeader("Content-Type", "application/json")
                    .end(Buffer.buffer(answer.body()));
        }
    }

    private static Runnable ending(RoutingContext request, Submission submission, Wording wording, Ruling ruling) {
        return switch (ruling) {
            case Ruling.Accepted _ -> () -> answer(request, wording.accepted(submission.message()));
            case Ruling.Faulted faulted -> () -> answer(request, wording.fault(faulted.error()));
            case Ruling.Limited limited -> () -> answer(request, wording.limit(limited.breach()));
            case Ruling.AcceptedThenCut _, Ruling.Cut _ ->
                () -> request.request().connection().close();
        };
    }
}
