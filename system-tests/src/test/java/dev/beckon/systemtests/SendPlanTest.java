package dev.beckon.systemtests;

import static dev.beckon.systemtests.People.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.beckon.systemtests.People.Person;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A send plan whose provider takes a variant and reports later that it could not be delivered. */
class SendPlanTest {

    private final Api api = RunningStack.api();
    private final Phones phones = RunningStack.phones();
    private final People people = new People(api, phones);
    private long scenario;

    @BeforeEach
    void aPlanAndAWaitForItsEnd() {
        scenario = api.createScenario("""
                {"title": "Offer", "actions": [
                  {"action_key": "offer", "action_type": "message", "content": "An offer",
                   "options": {"send_plan": ["whatsapp", {"channel": "sms", "content": "An offer by SMS"}]}},
                  {"action_key": "seen", "parent_key": "offer", "action_type": "wait_for_receipt",
                   "options": {"message": "offer", "timeout": "PT1H"}},
                  {"action_key": "yes", "parent_key": "seen", "parent_branch": "option_delivered", "action_type": "message",
                   "content": "It arrived", "options": {"channels": ["rcs"]}},
                  {"action_key": "no", "parent_key": "seen", "parent_branch": "option_failed", "action_type": "message",
                   "content": "It did not arrive", "options": {"channels": ["rcs"]}}]}""");
    }

    @AfterEach
    void mend() {
        phones.noFaults();
    }

    @Test
    void theNextVariantIsSentAndTheScenarioHearsOfTheEndOnly() {
        Person wanda = everywhere("wanda");
        phones.faults("{\"whatsapp\": {\"unreachable\": [\"%s\"]}}".formatted(wanda.address()));

        String call = people.trigger(scenario, wanda, "{}");

        people.awaitText(wanda, "It arrived");
        assertThat(people.texts(wanda)).containsExactly("An offer", "An offer by SMS", "It arrived");
        Map<String, Object> offer = offerOf(call, "delivered");
        assertThat(offer)
                .containsEntry("channel", "sms")
                .containsEntry("attempts", 2)
                .containsEntry("possible_duplicates", 0);
        assertThat((String) offer.get("detail")).contains("0 whatsapp_131026");
        assertThat(api.all("/messages", Map.of("trigger_call_id", call, "status", "failed")))
                .isEmpty();
    }

    @Test
    void whenNoVariantCouldBeDeliveredTheScenarioHearsOfItOnce() {
        Person nora = everywhere("nora");
        phones.faults("{\"whatsapp\": {\"unreachable\": [\"%1$s\"]}, \"sms\": {\"unreachable\": [\"%1$s\"]}}"
                .formatted(nora.address()));

        String call = people.trigger(scenario, nora, "{}");

        people.awaitText(nora, "It did not arrive");
        assertThat(people.texts(nora)).containsOnlyOnce("It did not arrive").doesNotContain("It arrived");
        assertThat((String) offerOf(call, "failed").get("detail")).contains("0 whatsapp_131026");
    }

    private Map<String, Object> offerOf(String call, String status) {
        return await().atMost(PATIENCE)
                .until(
                        () -> api.all("/messages", Map.of("trigger_call_id", call, "status", status)).stream()
                                .filter(message -> message.get("action_key").equals("offer"))
                                .toList(),
                        found -> found.size() == 1)
                .getFirst();
    }

    /** Somebody with consent for every channel of one number. */
    private Person everywhere(String name) {
        Person person = people.on("whatsapp", name);
        List<Person> ways = Stream.of("whatsapp", "rcs", "sms")
                .map(channel -> new Person(person.externalId(), channel, person.address()))
                .toList();
        ways.forEach(people::arrive);
        return person;
    }
}
