package dev.beckon.worker.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.execution.ExecutionCommand;
import dev.beckon.contracts.execution.ExecutionCommand.DeliverEvent;
import dev.beckon.contracts.execution.ExecutionCommand.DeliverHttpResult;
import dev.beckon.contracts.execution.ExecutionCommand.ResumeHandover;
import dev.beckon.contracts.execution.HttpResult;
import dev.beckon.contracts.execution.HttpTask;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.journal.JournalRecord;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.contracts.message.OutboundMessage;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.worker.testing.Configs;
import dev.beckon.worker.testing.FixedDefinitions;
import dev.beckon.worker.testing.Person;
import dev.beckon.worker.testing.Scenarios;
import dev.beckon.worker.testing.WorkerDriver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything may arrive twice and late. A random life of a contact is lived twice: once as it is, and once with every
 * command and receipt repeated later on, also those that the worker gives itself. Both must tell the same story.
 */
class RedeliveryPropertyTest {

    private static final int STEPS = 60;
    private static final int MOST_LATE = 6;

    private static final ScenarioId QUESTION = new ScenarioId(1);
    private static final ScenarioId PARENT = new ScenarioId(2);
    private static final ScenarioId EVENT = new ScenarioId(3);
    private static final ScenarioId LOOKUP = new ScenarioId(4);
    private static final ScenarioId LIMIT = new ScenarioId(5);
    private static final ScenarioId PERSON = new ScenarioId(6);
    private static final ScenarioId DELAY = new ScenarioId(7);
    private static final List<ScenarioId> ALL = List.of(QUESTION, PARENT, EVENT, LOOKUP, LIMIT, PERSON, DELAY);

    private static final FixedDefinitions DEFINITIONS = new FixedDefinitions()
            .publish(Scenarios.question(Person.WORKSPACE, QUESTION, 1, "restart"))
            .publish(Scenarios.head(QUESTION))
            .publish(Scenarios.waitingParent(PARENT, QUESTION))
            .publish(Scenarios.action(
                    EVENT, 1, "wait_for_event", "{\"event\": \"paid\", \"timeout\": \"PT1H\"}", "option_received"))
            .publish(Scenarios.action(
                    LOOKUP,
                    1,
                    "http_request",
                    "{\"method\": \"GET\", \"url\": \"https://crm.example.org/\"}",
                    "option_success",
                    "option_failed"))
            .publish(Scenarios.action(
                    LIMIT, 1, "frequency_limit", "{\"max\": 2, \"per\": \"PT2H\"}", "option_allowed", "option_limited"))
            .publish(Scenarios.action(
                    PERSON, 1, "handover", "{\"timeout\": \"PT2H\"}", "option_resumed", "option_expired"))
            .publish(Scenarios.delay(Person.WORKSPACE, DELAY, 1));

    static LongStream seeds() {
        return LongStream.range(0, 15);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void repetitionsChangeNothing(long seed) {
        try (Life once = new Life(seed, false);
                Life twice = new Life(seed, true)) {
            for (int step = 0; step < STEPS; step++) {
                once.live();
                twice.live();
                assertThat(twice.story).as("seed %d, step %d", seed, step).isEqualTo(once.story);
            }
            assertThat(once.story).as("something happened").hasSizeGreaterThan(10);
        }
    }

    /** One contact and what becomes of them. */
    private static final class Life implements AutoCloseable {

        private final Person ada = Person.numbered(1);
        private final WorkerDriver worker = new WorkerDriver(DEFINITIONS, Configs.defaults());
        private final Random random;
        private final Random lateness;
        private final boolean repeating;
        private final List<String> story = new ArrayList<>();
        private final List<OutboundMessage> messages = new ArrayList<>();
        private final List<HttpTask> tasks = new ArrayList<>();
        private final List<Repetition> repetitions = new ArrayList<>();
        private int step;

        private record Repetition(int step, Runnable deliver) {}

        Life(long seed, boolean repeating) {
            this.random = new Random(seed);
            this.lateness = new Random(seed);
            this.repeating = repeating;
        }

        void live() {
            step++;
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> {
                    ScenarioId scenario = ALL.get(random.nextInt(ALL.size()));
                    command(ada.start("call " + step, scenario, 1, Lane.REALTIME, worker.now()));
                }
                case 3, 4 -> command(ada.reply(random.nextBoolean() ? "yes" : "what?", null, worker.now()));
                case 5 ->
                    command(new DeliverEvent(
                            Person.WORKSPACE,
                            ada.id(),
                            DerivedId.of("event", step),
                            "paid",
                            Map.of(),
                            worker.now(),
                            null));
                case 6 -> command(new ResumeHandover(Person.WORKSPACE, ada.id(), "note", worker.now(), null));
                case 7 -> answer();
                case 8 -> receipt();
                default -> worker.pass(Duration.ofMinutes(random.nextInt(1, 90)));
            }
            listen();
            List<Repetition> due =
                    repetitions.stream().filter(later -> later.step() <= step).toList();
            repetitions.removeAll(due);
            due.forEach(repetition -> repetition.deliver().run());
            listen();
            worker.pass(Duration.ofSeconds(1));
            listen();
        }

        private void command(ExecutionCommand command) {
            worker.command(command);
            later(() -> worker.command(command));
        }

        private void answer() {
            int chosen = random.nextInt(100);
            if (!tasks.isEmpty()) {
                HttpTask task = tasks.get(chosen % tasks.size());
                command(new DeliverHttpResult(
                        Person.WORKSPACE,
                        ada.id(),
                        task.executionId(),
                        task.step(),
                        task.requestId(),
                        new HttpResult(200, null, null, 1),
                        worker.now(),
                        null));
            }
        }

        private void receipt() {
            int chosen = random.nextInt(100);
            MessageStatus status = random.nextBoolean() ? MessageStatus.ACCEPTED : MessageStatus.FAILED;
            if (!messages.isEmpty()) {
                var outcome = ada.outcome(messages.get(chosen % messages.size()), status, worker.now());
                worker.outcome(outcome);
                later(() -> worker.outcome(outcome));
            }
        }

        private void later(Runnable deliver) {
            if (repeating) {
                repetitions.add(new Repetition(step + lateness.nextInt(MOST_LATE), deliver));
            }
        }

        /** Takes in what the worker has written, and repeats the commands that it gave itself later on. */
        private void listen() {
            worker.messages(Lane.REALTIME).forEach(message -> {
                messages.add(message);
                story.add("message " + message.messageId() + " " + message.actionKey());
            });
            worker.records(Topics.HTTP_REALTIME.name())
                    .forEach(record -> tasks.add(Topics.HTTP_REALTIME.codec().decode(record.value())));
            worker.journal().stream()
                    .filter(record -> record.sequence() > 0)
                    .forEach(record -> story.add("sprint " + told(record)));
            worker.records(Topics.COMMANDS_REALTIME.name())
                    .forEach(record -> later(() -> worker.raw(Topics.COMMANDS_REALTIME, record.key(), record.value())));
        }

        private static String told(JournalRecord record) {
            return record.executionId() + "/" + record.sequence() + " " + record.status() + " " + record.events();
        }

        @Override
        public void close() {
            worker.close();
        }
    }
}
