package dev.beckon.simulator.twilio;

import dev.beckon.contracts.message.Channel;
import dev.beckon.simulator.accounts.ProviderAccount;
import dev.beckon.simulator.accounts.ProviderAccounts;
import dev.beckon.simulator.admission.Counter;
import dev.beckon.simulator.admission.Submission;
import dev.beckon.simulator.inbox.AddressKey;
import dev.beckon.simulator.inbox.Attachment;
import dev.beckon.simulator.inbox.Extras;
import dev.beckon.simulator.inbox.InboxMessage;
import dev.beckon.simulator.inbox.MessageKind;
import dev.beckon.simulator.inbox.Origin;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** {@code POST /2010-04-01/Accounts/{sid}/Messages.json}. */
@ApplicationScoped
class TwilioRoutes {

    static final String VERSION = "2010-04-01";

    private static final Pattern ACCOUNT = Pattern.compile("AC[0-9a-fA-F]{32}");
    private static final long MAX_BODY_BYTES = 256 << 10;

    private final ProviderAccounts accounts;
    private final Counter counter;
    private final InstantSource clock;

    TwilioRoutes(ProviderAccounts accounts, Counter counter, InstantSource clock) {
        this.accounts = accounts;
        this.counter = counter;
        this.clock = clock;
    }

    void install(@Observes Router router) {
        router.post("/" + VERSION + "/Accounts/:account/Messages.json")
                .handler(BodyHandler.create(false).setBodyLimit(MAX_BODY_BYTES))
                .handler(this::send);
    }

    private void send(RoutingContext request) {
        try {
            var accountSid = request.pathParam("account");
            var credentials = BasicCredentials.of(request.request().getHeader("Authorization"));
            var authToken = checkCaller(accountSid, credentials);
            var asked = TwilioRequest.of(request.request().formAttributes());
            var message = message(asked, new Origin(accountSid, asked.statusCallback(), authToken));
            counter.submit(request, Submission.of(message, false), new TwilioWording(asked));
        } catch (TwilioRefusal refusal) {
            Counter.answer(request, refusal.error().toAnswer());
        }
    }

    /**
     * Gives the auth token with which callbacks are signed; null when the caller used an API key and none is
     * registered.
     */
    private String checkCaller(String accountSid, BasicCredentials caller) {
        if (!ACCOUNT.matcher(accountSid).matches()) {
            throw new TwilioRefusal(404, 20404, "The requested resource was not found");
        }
        var registered = accounts.find(Channel.SMS, accountSid).map(ProviderAccount::secret);
        var byAccount = caller.user().equals(accountSid);
        var tokenWrong = byAccount
                && registered.filter(token -> !token.equals(caller.password())).isPresent();
        if (tokenWrong || !(byAccount || caller.user().startsWith("SK"))) {
            throw BasicCredentials.unauthenticated();
        }
        return registered.orElse(byAccount ? caller.password() : null);
    }

    private InboxMessage message(TwilioRequest asked, Origin origin) {
        var media = asked.mediaUrls();
        return new InboxMessage(
                Channel.SMS,
                AddressKey.display(asked.to()),
                asked.from(),
                media.isEmpty() ? MessageKind.TEXT : MessageKind.MEDIA,
                asked.body(),
                null,
                null,
                List.of(),
                media.stream().map(url -> new Attachment("media", url)).toList(),
                Extras.NONE,
                clock.instant(),
                (media.isEmpty() ? "SM" : "MM") + UUID.randomUUID().toString().replace("-", ""),
                asked.messageRef(),
                null,
                origin);
    }
}
