package dev.beckon.delivery.channel;

import dev.beckon.delivery.http.EgressPolicy;
import dev.beckon.support.problem.Problem;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a channel's settings and secrets by name and collects every fault with its JSON pointer, so that a caller hears
 * of all of them at once. A faulty value reads as null or as the default. For one thread.
 */
public final class SettingsReader {

    private static final int MAX_LENGTH = 8_192;

    private final Map<String, Object> settings;
    private final Map<String, String> secrets;
    private final EgressPolicy egress;
    private final List<Problem.Fault> faults = new ArrayList<>();
    private final Set<String> known = new HashSet<>(Set.of("messages_per_second", "max_in_flight"));
    private final Set<String> knownSecrets = new HashSet<>();

    public SettingsReader(Map<String, Object> settings, Map<String, String> secrets, EgressPolicy egress) {
        this.settings = settings;
        this.secrets = secrets;
        this.egress = egress;
    }

    /** A reader of what was accepted before. */
    public static SettingsReader of(ConfiguredChannel channel, EgressPolicy egress) {
        return new SettingsReader(channel.settings(), channel.secrets(), egress);
    }

    /** A text that must be there. */
    public String text(String name) {
        String value = text(name, null);
        if (value == null && !settings.containsKey(name)) {
            fault("/settings/" + name, "missing_field", "'" + name + "' is required for this channel");
        }
        return value;
    }

    /** A text that may be left out. */
    public String text(String name, String otherwise) {
        known.add(name);
        return switch (settings.get(name)) {
            case null -> otherwise;
            case String value when isClean(value) -> value;
            case String value -> {
                fault("/settings/" + name, "invalid_value", "Expected 1 to 8192 characters without control characters");
                yield null;
            }
            default -> {
                fault("/settings/" + name, "wrong_type", "Expected a string");
                yield null;
            }
        };
    }

    /** A whole number within bounds. */
    public int number(String name, int otherwise, int least, int most) {
        known.add(name);
        Object value = settings.get(name);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Number number
                && number.doubleValue() == number.intValue()
                && number.intValue() >= least
                && number.intValue() <= most) {
            return number.intValue();
        }
        fault("/settings/" + name, "invalid_value", "Expected a whole number from " + least + " to " + most);
        return otherwise;
    }

    /** One of a few words. */
    public String word(String name, String otherwise, Set<String> words) {
        String value = text(name, otherwise);
        if (value == null || words.contains(value)) {
            return value;
        }
        fault(
                "/settings/" + name,
                "invalid_value",
                "Expected one of " + words.stream().sorted().toList());
        return otherwise;
    }

    /**
     * The base address of a provider's API, without a slash at the end; refused where {@link EgressPolicy} refuses it.
     */
    public URI url(String name, String otherwise) {
        String value = text(name, otherwise);
        if (value == null) {
            return null;
        }
        String trimmed = value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
        egress.faultOf(trimmed).ifPresent(fault -> fault("/settings/" + name, "address_not_allowed", fault));
        return faults.isEmpty() ? URI.create(trimmed) : null;
    }

    /** The name of a host to connect to. */
    public String host(String name) {
        String value = text(name);
        if (value != null) {
            egress.faultOfHost(value).ifPresent(fault -> fault("/settings/" + name, "address_not_allowed", fault));
        }
        return value;
    }

    /** A secret that must be there. */
    public String secret(String name) {
        String value = secret(name, null);
        if (value == null && !secrets.containsKey(name)) {
            fault("/secrets/" + name, "missing_field", "The secret '" + name + "' is required for this channel");
        }
        return value;
    }

    /** A secret that may be left out. */
    public String secret(String name, String otherwise) {
        knownSecrets.add(name);
        String value = secrets.get(name);
        if (value == null) {
            return otherwise;
        }
        if (!isClean(value)) {
            fault("/secrets/" + name, "invalid_value", "Expected 1 to 8192 characters without control characters");
            return null;
        }
        return value;
    }

    public void fault(String pointer, String code, String message) {
        faults.add(new Problem.Fault(pointer, code, message));
    }

    /** All faults, those of names that nobody has read included. */
    public List<Problem.Fault> faults() {
        number("messages_per_second", 0, 1, 10_000);
        number("max_in_flight", 0, 1, 10_000);
        List<Problem.Fault> all = new ArrayList<>(faults);
        all.addAll(unknown(settings.keySet(), known, "setting"));
        all.addAll(unknown(secrets.keySet(), knownSecrets, "secret"));
        return List.copyOf(all);
    }

    private static List<Problem.Fault> unknown(Set<String> names, Set<String> known, String what) {
        String all = String.join(", ", new TreeSet<>(known));
        return names.stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> new Problem.Fault(
                        "/" + what + "s/" + name,
                        "unknown_field",
                        "'" + name + "' is not a " + what + " of this channel; known are " + all))
                .toList();
    }

    private static boolean isClean(String value) {
        return !value.isBlank() && value.length() <= MAX_LENGTH && value.chars().noneMatch(Character::isISOControl);
    }
}
