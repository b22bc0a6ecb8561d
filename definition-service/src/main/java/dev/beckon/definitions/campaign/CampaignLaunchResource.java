package dev.beckon.definitions.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.definitions.access.Workspaces;
import dev.beckon.definitions.campaign.CampaignSettings.Schedule;
import dev.beckon.definitions.http.BodyFields;
import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemException;
import dev.beckon.support.web.CallerWorkspace;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** {@code /api/v1/campaigns/{id}/launch} and what may follow; trigger-service brings the campaign where it is wanted. */
@Path("/api/v1/campaigns/{id}")
@RunOnVirtualThread
public class CampaignLaunchResource {

    private static final Duration DAY = Duration.ofDays(1);

    private final CallerWorkspace caller;
    private final Campaigns campaigns;
    private final CampaignChanges changes;
    private final Workspaces workspaces;
    private final Clock clock;

    CampaignLaunchResource(
            CallerWorkspace caller, Campaigns campaigns, CampaignChanges changes, Workspaces workspaces, Clock clock) {
        this.caller = caller;
        this.campaigns = campaigns;
        this.changes = changes;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    /** Now, whatever its schedule says of the day. */
    @POST
    @Path("/launch")
    public Response launch(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch) {
        campaigns.requireNotOver(caller.id(), id, "launched");
        campaigns.requireLaunchable(caller.id(), id);
        return move(id, ifMatch, state -> state.launched(clock.instant()), UnaryOperator.identity());
    }

    /** At the time of the body, or of the campaign's own schedule. */
    @POST
    @Path("/schedule")
    public Response schedule(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, JsonNode body) {
        campaigns.requireNotOver(caller.id(), id, "scheduled");
        CampaignSettings present = campaigns.requireLaunchable(caller.id(), id).settings();
        Schedule schedule = Optional.ofNullable(body)
                .filter(node -> !node.isMissingNode() && !node.isNull() && !(node.isObject() && node.isEmpty()))
                .map(this::read)
                .orElse(present.schedule());
        requireAhead(schedule);
        ZoneId home = workspaces.zone(caller.id());
        return move(
                id,
                ifMatch,
                state -> state.scheduled(schedule, home, clock.instant()),
                settings -> settings.at(schedule));
    }

    @POST
    @Path("/pause")
    public Response pause(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch) {
        campaigns.requireNotOver(caller.id(), id, "paused");
        return move(id, ifMatch, CampaignState::paused, UnaryOperator.identity());
    }

    @POST
    @Path("/resume")
    public Response resume(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch) {
        campaigns.requireNotOver(caller.id(), id, "resumed");
        return move(id, ifMatch, CampaignState::resumed, UnaryOperator.identity());
    }

    /** Also when everybody is started: it ends what is still running. */
    @POST
    @Path("/cancel")
    public Response cancel(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch) {
        return move(id, ifMatch, CampaignState::cancelled, UnaryOperator.identity());
    }

    private Response move(
            long id, String ifMatch, UnaryOperator<CampaignState> step, UnaryOperator<CampaignSettings> settings) {
        Campaign campaign = changes.move(caller.id(), id, ifMatch, step, settings);
        return CampaignAnswers.of(Response.ok(), campaign, clock.instant());
    }

    private Schedule read(JsonNode body) {
        BodyFields fields = BodyFields.of(body);
        Optional<Schedule> schedule = ScheduleReader.read(fields, workspaces.zone(caller.id()));
        if (!fields.faults().isEmpty()) {
            throw refusal(fields.faults());
        }
        return schedule.orElseThrow();
    }

    /** At a local time, the day itself may have begun. */
    private void requireAhead(Schedule schedule) {
        if (schedule == null) {
            throw refusal(List.of(
                    new Problem.Fault("/at", "missing_field", "at is missing, and the campaign has no schedule")));
        }
        Instant latest =
                schedule.localTime() == null ? schedule.at() : schedule.at().plus(DAY);
        if (!latest.isAfter(clock.instant())) {
            throw refusal(List.of(
                    new Problem.Fault("/at", "in_the_past", "at must be ahead; to begin now, launch the campaign")));
        }
    }

    private static ProblemException refusal(List<Problem.Fault> faults) {
        return ProblemException.unprocessable(
                "invalid_schedule", "The campaign cannot be scheduled so; see errors", faults);
    }
}
