package dev.beckon.benchmarks.road;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Contacts that exist only for a measurement; the same in every run. */
final class People {

    private People() {}

    static String ndjson(String group, int count) {
        return IntStream.range(0, count)
                .mapToObj(n ->
                        "{\"external_id\": \"%s\", \"name\": \"Person %d\", \"phone\": \"%s\", \"consents\": {\"sms\": \"granted\"}}"
                                .formatted(externalId(group, n), n, phone(group, n)))
                .collect(Collectors.joining("\n"));
    }

    static String externalId(String group, int n) {
        return group + "-" + n;
    }

    /** A German mobile number; each group has a range of a million. */
    static String phone(String group, int n) {
        return "+49151%08d".formatted(Math.floorMod(group.hashCode(), 90) * 1_000_000 + 10_000_000 + n);
    }
}
