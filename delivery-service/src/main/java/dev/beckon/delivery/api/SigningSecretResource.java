package dev.beckon.delivery.api;

import dev.beckon.delivery.signing.SigningSecret;
import dev.beckon.delivery.signing.SigningSecrets;
import dev.beckon.support.web.CallerWorkspace;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;

/** {@code /api/v1/signing_secret}: what receivers of the workspace's signed requests check them with. */
@Path("/api/v1/signing_secret")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public final class SigningSecretResource {

    private final SigningSecrets secrets;
    private final CallerWorkspace caller;
    private final InstantSource clock;

    SigningSecretResource(SigningSecrets secrets, CallerWorkspace caller, InstantSource clock) {
        this.secrets = secrets;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The secret as its owner sees it.
     *
     * @param secret {@code whsec_} and base64, as the libraries of Standard Webhooks take it
     * @param previousValidUntil until when the secret before signs too; absent when it does not
     */
    public record View(String secret, Instant createdAt, Instant previousValidUntil) {}

    @GET
    public Response read() {
        return answer(secrets.of(caller.id()));
    }

    @POST
    @Path("/rotate")
    public Response rotate() {
        return answer(secrets.rotate(caller.id()));
    }

    private Response answer(SigningSecret secret) {
        Instant until = secret.isOverlapping(clock.instant()) ? secret.previousUntil() : null;
        return Response.ok(new View(secret.current(), secret.createdAt(), until))
                .header("Cache-Control", "no-store")
                .build();
    }
}
