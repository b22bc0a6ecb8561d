package dev.beckon.simulator.hooks;

import dev.beckon.simulator.problem.ControlJson;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;

/** {@code /hooks/{name}/received} tells what a hook got, {@code /hooks/{name}/answers} says what it answers. */
@Path("/hooks/{name}")
public class HooksResource {

    /** Requests in the order of arrival. */
    record Listing(List<ReceivedRequest> items) {}

    private final Hooks hooks;

    HooksResource(Hooks hooks) {
        this.hooks = hooks;
    }

    @GET
    @Path("/received")
    public Listing received(@PathParam("name") String name) {
        return new Listing(hooks.of(name).received());
    }

    @DELETE
    @Path("/received")
    public void forget(@PathParam("name") String name) {
        hooks.of(name).forget();
    }

    /** Replaces the answers. */
    @PUT
    @Path("/answers")
    public HookAnswers answer(@PathParam("name") String name, byte[] body) {
        var answers = ControlJson.read(body, HookAnswers.class);
        hooks.of(name).answerWith(answers);
        return answers;
    }

    /** Answers 200 and nothing again. */
    @DELETE
    @Path("/answers")
    public void answerAsUsual(@PathParam("name") String name) {
        hooks.of(name).answerWith(new HookAnswers(List.of(HookAnswer.OK)));
    }
}
