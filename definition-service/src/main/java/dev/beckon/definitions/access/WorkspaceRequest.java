package dev.beckon.definitions.access;

import dev.beckon.contracts.message.Channel;
import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * What a caller says about a workspace; an absent field stays as it is.
 *
 * @param id lower-case letters, digits and hyphens; only when a workspace is made
 * @param country ISO 3166 alpha-2
 * @param timeZone IANA name
 * @param channels the order in which they are tried; each at most once
 */
record WorkspaceRequest(String id, String name, String country, String timeZone, List<Channel> channels) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int MAX_NAME = 200;
    private static final String ID = "[a-z0-9][a-z0-9-]{0,62}";

    /** Refuses all that is wrong at once, with 422 {@code invalid_workspace}. */
    void check(boolean creating) {
        List<Problem.Fault> faults = new ArrayList<>();
        checkId(creating, faults);
        if (creating && name == null || name != null && (name.isBlank() || name.length() > MAX_NAME)) {
            faults.add(fault("name", "must have 1 to " + MAX_NAME + " characters"));
        }
        if (country != null && !COUNTRIES.contains(country)) {
            faults.add(fault("country", "must be an ISO 3166 alpha-2 code in capitals, such as DE"));
        }
        if (timeZone != null && !ZoneId.getAvailableZoneIds().contains(timeZone)) {
            faults.add(fault("time_zone", "must be an IANA time zone, such as Europe/Berlin"));
        }
        if (channels != null
                && (channels.stream().anyMatch(Objects::isNull) || new HashSet<>(channels).size() < channels.size())) {
            faults.add(fault("channels", "must name each channel at most once"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(
                    "invalid_workspace", "The workspace has " + faults.size() + " fault(s); see errors", faults);
        }
    }

    private void checkId(boolean creating, List<Problem.Fault> faults) {
        if (creating && (id == null || !id.matches(ID))) {
            faults.add(fault("id", "must have 1 to 63 lower-case letters, digits and hyphens"));
        }
        if (!creating && id != null) {
            faults.add(fault("id", "cannot be changed; leave it out"));
        }
    }

    private static Problem.Fault fault(String field, String message) {
        return new Problem.Fault("/" + field, "invalid_value", field + " " + message);
    }
}
