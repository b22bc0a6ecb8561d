package dev.beckon.definitions.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.definitions.http.PageQuery;
import dev.beckon.support.web.CallerWorkspace;
import dev.beckon.support.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;

/** {@code /api/v1/campaigns} of the caller's workspace; what became of one is trigger-service's to tell. */
@Path("/api/v1/campaigns")
@RunOnVirtualThread
public class CampaignResource {

    private final CallerWorkspace caller;
    private final Campaigns campaigns;
    private final Clock clock;

    CampaignResource(CallerWorkspace caller, Campaigns campaigns, Clock clock) {
        this.caller = caller;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    @POST
    public Response create(JsonNode body) {
        Campaign campaign = campaigns.create(caller.id(), body);
        return CampaignAnswers.of(
                Response.created(URI.create("/api/v1/campaigns/" + campaign.row().id)), campaign, clock.instant());
    }

    @GET
    public Page<CampaignView.Summary> list(@BeanParam PageQuery query) {
        return campaigns.page(caller.id(), query, clock.instant());
    }

    @GET
    @Path("/{id}")
    public Response read(@PathParam("id") long id) {
        return CampaignAnswers.of(Response.ok(), campaigns.one(caller.id(), id), clock.instant());
    }

    @PATCH
    @Path("/{id}")
    public Response change(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, JsonNode body) {
        Campaign campaign = campaigns.change(caller.id(), id, body, ifMatch);
        return CampaignAnswers.of(Response.ok(), campaign, clock.instant());
    }

    @DELETE
    @Path("/{id}")
    public void delete(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch) {
        campaigns.delete(caller.id(), id, ifMatch);
    }
}
