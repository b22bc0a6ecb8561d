package dev.beckon.definitions.campaign;

import dev.beckon.support.web.Revision;
import jakarta.ws.rs.core.Response;
import java.time.Instant;

/** A campaign with the tag of its state. */
final class CampaignAnswers {

    private CampaignAnswers() {}

    static Response of(Response.ResponseBuilder answer, Campaign campaign, Instant now) {
        return answer.entity(CampaignView.of(campaign, now))
                .header("ETag", Revision.tag(campaign.row().revision))
                .build();
    }
}
