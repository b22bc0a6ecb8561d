package dev.beckon.delivery.api;

import dev.beckon.delivery.adapter.Adapters;
import dev.beckon.delivery.channel.ConfiguredChannel;
import dev.beckon.delivery.channel.SettingsReader;
import dev.beckon.delivery.http.EgressPolicy;
import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Whether a channel can work, with all that keeps it from working at once. Decides only. */
@Singleton
final class ChannelCheck {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final int MAX_TITLE = 200;
    private static final String CODE = "invalid_channel";

    private final Adapters adapters;
    private final EgressPolicy egress;

    ChannelCheck(Adapters adapters, EgressPolicy egress) {
        this.adapters = adapters;
        this.egress = egress;
    }

    /** Refuses a request that cannot become a channel. */
    void check(ChannelRequest request) {
        List<Problem.Fault> faults = new ArrayList<>();
        if (request.id() != null && !ID.matcher(request.id()).matches()) {
            faults.add(
                    new Problem.Fault("/id", "invalid_value", "Expected 1 to 63 of a-z, 0-9 and '-', not '-' first"));
        }
        checkTitle(request.title(), faults);
        if (request.channel() == null) {
            faults.add(new Problem.Fault("/channel", "missing_field", "Expected whatsapp, rcs, sms or email"));
        } else {
            SettingsReader settings =
                    new SettingsReader(orEmpty(request.settings()), orEmpty(request.secrets()), egress);
            adapters.provider(request.channel()).check(settings);
            faults.addAll(settings.faults());
        }
        refuse(faults);
    }

    /** Refuses a changed channel that could not work any more. */
    void check(ConfiguredChannel changed) {
        List<Problem.Fault> faults = new ArrayList<>();
        checkTitle(changed.title(), faults);
        SettingsReader settings = SettingsReader.of(changed, egress);
        adapters.provider(changed.channel()).check(settings);
        faults.addAll(settings.faults());
        refuse(faults);
    }

    private static void checkTitle(String title, List<Problem.Fault> faults) {
        if (title != null && (title.isBlank() || title.length() > MAX_TITLE)) {
            faults.add(new Problem.Fault("/title", "invalid_value", "Expected 1 to " + MAX_TITLE + " characters"));
        }
    }

    private static void refuse(List<Problem.Fault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(CODE, "The channel could not send as described; see errors", faults);
        }
    }

    private static <V> Map<String, V> orEmpty(Map<String, V> map) {
        return map == null ? Map.of() : map;
    }
}
