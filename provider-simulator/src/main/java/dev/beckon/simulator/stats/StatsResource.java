package dev.beckon.simulator.stats;

import dev.beckon.simulator.inbox.Inbox;
import dev.beckon.simulator.inbox.InboxMessage;
import dev.beckon.simulator.inbox.InboxTally;
import dev.beckon.simulator.receipts.ReceiptSender;
import dev.beckon.simulator.webhook.WebhookSender;
import dev.beckon.simulator.webhook.WebhookTally;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code GET /inbox/stats}. */
@Path("/inbox/stats")
public class StatsResource {

    private static final int MAX_LAST = 1000;

    /**
     * Everything that was counted.
     *
     * @param messages arrived since the start or the last clearing, all channels
     * @param duplicates of those, the ones whose reference had arrived on the same channel before
     * @param kept messages that can be listed
     * @param channels the same, by channel
     * @param receiptsOpen messages whose receipts are not all sent yet
     * @param webhooks calls to our webhooks
     * @param last the newest messages
     */
    public record Stats(
            long messages,
            long duplicates,
            int kept,
            Map<String, InboxTally> channels,
            int receiptsOpen,
            WebhookTally webhooks,
            List<InboxMessage> last) {}

    private final Inbox inbox;
    private final ReceiptSender receipts;
    private final WebhookSender webhooks;

    StatsResource(Inbox inbox, ReceiptSender receipts, WebhookSender webhooks) {
        this.inbox = inbox;
        this.receipts = receipts;
        this.webhooks = webhooks;
    }

    /** @param last how many of the newest messages to show, 0 to 1000 */
    @GET
    public Stats stats(@QueryParam("last") @DefaultValue("10") int last) {
        var channels = new TreeMap<String, InboxTally>();
        inbox.tallies().forEach((channel, tally) -> channels.put(channel.wireName(), tally));
        return new Stats(
                channels.values().stream().mapToLong(InboxTally::messages).sum(),
                channels.values().stream().mapToLong(InboxTally::duplicates).sum(),
                inbox.size(),
                channels,
                receipts.open(),
                webhooks.tally(),
                inbox.list(null, _ -> true, Math.clamp(last, 0, MAX_LAST)));
    }
}
