package dev.beckon.simulator.faults;

import dev.beckon.simulator.limits.Limits;
import dev.beckon.simulator.problem.ControlJson;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** {@code /faults}: what goes wrong from now on. PUT replaces everything, DELETE makes everything work. */
@Path("/faults")
public class FaultsResource {

    private final FaultBook book;
    private final Limits limits;

    FaultsResource(FaultBook book, Limits limits) {
        this.book = book;
        this.limits = limits;
    }

    @GET
    public Faults get() {
        return book.faults();
    }

    @PUT
    public Faults put(byte[] body) {
        book.replace(ControlJson.read(body, Faults.class));
        limits.forgetRates();
        return book.faults();
    }

    @DELETE
    public void delete() {
        book.replace(Faults.NONE);
        limits.forgetRates();
    }
}
