package dev.beckon.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** The people of one test, kept apart from those of any other by their names and addresses. */
final class People {

    /** Long, as a machine that does something else for a while is no fault of ours. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final AtomicInteger TESTS = new AtomicInteger();

    private final Api api;
    private final Phones phones;
    private final int test = TESTS.incrementAndGet();
    private final String run = Long.toString(System.currentTimeMillis() % 10_000_000L * 100 + test % 100);
    private int count;

    People(Api api, Phones phones) {
        this.api = api;
        this.phones = phones;
    }

    record Person(String externalId, String channel, String address) {

        /** As a call names them. */
        String reference() {
            return "{\"external_id\": \"" + externalId + "\"}";
        }
    }

    /** What tells this test's objects from those of others. */
    String run() {
        return run;
    }

    Person on(String channel, String name) {
        count++;
        String address = channel.equals("email") ? name + "." + run + "@example.org" : phone();
        return new Person(name + "-" + run, channel, address);
    }

    /**
     * A German mobile number that nobody else in this stack has: it begins empty. Room for 999 tests of 99,999 people.
     */
    private String phone() {
        return "+49151%03d%05d".formatted(test, count);
    }

    void arrive(Person... people) {
        arrive(List.of(people), Map.of());
    }

    /** Imports them with consent for their channel; the properties are the same for all. */
    void arrive(List<Person> people, Map<String, String> properties) {
        String known = properties.entrySet().stream()
                .map(property -> "\"%s\": \"%s\"".formatted(property.getKey(), property.getValue()))
                .collect(Collectors.joining(", "));
        StringBuilder lines = new StringBuilder();
        for (Person person : people) {
            String field = person.channel().equals("email") ? "email" : "phone";
            lines.append("""
                    {"external_id": "%1$s", "name": "%1$s", "%2$s": "%3$s", "consents": {"%4$s": "granted"}, "properties": {%5$s}}
                    """.formatted(person.externalId(), field, person.address(), person.channel(), known));
        }
        JsonPath report = api.importNdjson(lines.toString());
        assertThat(report.getObject("failed", Integer.class))
                .as(report.prettify())
                .isZero();
    }

    long idOf(Person person) {
        return api.as()
                .queryParam("external_id", person.externalId())
                .get("/contacts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("items[0].id");
    }

    /** Triggers the scenario for one person and gives the call's id. */
    String trigger(long scenario, Person person, String data) {
        return api.trigger(scenario, "{\"contacts\": [%s], \"data\": %s}".formatted(person.reference(), data));
    }

    void awaitText(Person person, String text) {
        await(person.externalId())
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(texts(person))
                        .anySatisfy(received -> assertThat(received).contains(text)));
    }

    List<String> texts(Person person) {
        return phones.inbox(person.address()).stream()
                .map(message -> String.valueOf(message.get("text")))
                .toList();
    }
}
