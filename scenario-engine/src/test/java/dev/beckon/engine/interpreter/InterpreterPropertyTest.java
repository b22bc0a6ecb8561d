package dev.beckon.engine.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.codec.Codec;
import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.journal.ExecutionEvent.FrequencyCounted;
import dev.beckon.contracts.journal.ExecutionEvent.InputRefused;
import dev.beckon.contracts.journal.ExecutionEvent.MessageRequested;
import dev.beckon.contracts.journal.ExecutionEvent.TimerCancelled;
import dev.beckon.contracts.journal.ExecutionEvent.TimerSet;
import dev.beckon.engine.definition.ScenarioDefinition;
import dev.beckon.engine.validation.DefinitionWriter;
import dev.beckon.engine.validation.ScenarioValidator;
import dev.beckon.engine.validation.Validated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Random trees of every kind of action and random inputs: what must hold for every one of them, and what {@link SimpleEngine}
 * says should happen. A failure names its seed; {@code -Dseed=…} plays it
 * again.
 */
class InterpreterPropertyTest {

    private static final int RUNS = 4_000;

    /** The rarest branch is taken once in some 900 runs: one in a hundred times, not in the first 4,000. */
    private static final int MOST_RUNS = 40_000;

    private static final int INPUTS = 25;
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456789Z");
    private static final Codec<ExecutionState> STATES = Codec.json(ExecutionState.class);

    private record Given(EngineInput input, Environment environment) {}

    @Test
    void whateverArrivesAnExecutionStaysSound() {
        long first = Long.getLong("seed", System.nanoTime());
        Set<String> branches = RandomScenario.everyBranch();
        Set<String> taken = new TreeSet<>();
        for (int run = 0; run < RUNS || run < MOST_RUNS && !taken.containsAll(branches); run++) {
            long seed = first + run;
            try {
                taken.addAll(play(new Random(seed)));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("Play again with -Dseed=" + seed, e);
            }
        }
        assertThat(taken)
                .as("what %d runs from seed %d tried", MOST_RUNS, first)
                .containsAll(branches);
    }

    /** The branches that were taken, with the kind of their action. */
    private static Set<String> play(Random random) {
        ScenarioDefinition scenario = RandomScenario.grow(random);
        Plan plan = Plan.compile(saved(scenario));
        RandomInput inputs = new RandomInput(random);
        Side side = new Side(scenario);
        List<Given> given = new ArrayList<>();
        List<Sprint> sprints = new ArrayList<>();
        List<ContactMemory.Passage> passages = new ArrayList<>();
        Set<Object> timers = new HashSet<>();
        Set<MessageId> messages = new HashSet<>();
        ExecutionState state = null;
        Instant now = NOON;
        for (int i = 0; i < INPUTS; i++) {
            now = now.plusNanos(1 + random.nextLong(3_000_000_000_000L));
            EngineInput input =
                    i == 0 ? new EngineInput.Start(RandomInput.EXECUTION, RandomInput.DATA) : inputs.next(state, now);
            Environment environment =
                    new Environment(now, contact(), null, new ContactMemory(passages), "https://go.example");
            Sprint sprint = Interpreter.advance(plan, state, input, environment);
            given.add(new Given(input, environment));
            sprints.add(sprint);
            check(state, input, sprint);
            follow(sprint.events(), input, sprint.state(), timers, messages);
            side.compare(input, now, sprint);
            remember(sprint, passages);
            state = STATES.decode(STATES.encode(sprint.state()));
            assertThat(state).isEqualTo(sprint.state());
            checkTimerTwice(plan, state, input, environment);
        }
        checkReplay(plan, given, sprints);
        return side.taken();
    }

    /** It is valid, and the same when it is read again. */
    private static JsonNode saved(ScenarioDefinition scenario) {
        JsonNode document = DefinitionWriter.write(scenario);
        assertThat(ScenarioValidator.validate(document))
                .isInstanceOfSatisfying(
                        Validated.Valid.class,
                        valid -> assertThat(valid.definition()).isEqualTo(scenario));
        return document;
    }

    private static void remember(Sprint sprint, List<ContactMemory.Passage> passages) {
        for (ExecutionEvent event : sprint.events()) {
            if (event instanceof FrequencyCounted counted) {
                passages.add(new ContactMemory.Passage(counted.key(), counted.at(), counted.keepUntil()));
            }
        }
    }

    private static void check(ExecutionState before, EngineInput input, Sprint sprint) {
        ExecutionState after = sprint.state();
        boolean refused = sprint.events().stream().anyMatch(InputRefused.class::isInstance);
        if (refused || sprint.events().isEmpty()) {
            assertThat(after).isSameAs(before);
            assertThat(sprint.events()).hasSizeLessThanOrEqualTo(1);
        } else {
            assertThat(after.sequence()).isEqualTo(before == null ? 1 : before.sequence() + 1);
            assertThat(before == null || !before.status().isEnded())
                    .as("an ended execution does nothing for " + input)
                    .isTrue();
        }
        assertThat(after.status()).isNotEqualTo(ExecutionStatus.ACTIVE);
        assertThat(after.waitingFor() != null).isEqualTo(after.status() == ExecutionStatus.WAITING);
        long ends = sprint.events().stream()
                .filter(ExecutionEvent.ExecutionEnded.class::isInstance)
                .count();
        assertThat(ends)
                .isEqualTo(
                        !refused && !sprint.events().isEmpty() && after.status().isEnded() ? 1 : 0);
    }

    /** The timers that were set and neither cancelled nor fired are exactly the one of the wait. */
    private static void follow(
            List<ExecutionEvent> events,
            EngineInput input,
            ExecutionState after,
            Set<Object> timers,
            Set<MessageId> messages) {
        boolean refused = events.stream().anyMatch(InputRefused.class::isInstance);
        if (input instanceof EngineInput.Timer fired && !refused) {
            assertThat(timers.remove(fired)).isTrue();
        }
        for (ExecutionEvent event : events) {
            if (event instanceof TimerSet(int step, var kind, var due)) {
                assertThat(timers.add(new EngineInput.Timer(step, kind, due))).isTrue();
                assertThat(due.getNano() % 1_000_000).isZero();
            } else if (event instanceof TimerCancelled(int step, var kind, var due)) {
                assertThat(timers.remove(new EngineInput.Timer(step, kind, due)))
                        .isTrue();
            } else if (event instanceof MessageRequested message) {
                assertThat(messages.add(message.messageId())).isTrue();
                assertThat(message.content().text()).isNotBlank();
            }
        }
        assertThat(timers).hasSize(after.waitingFor() == null ? 0 : 1);
    }

    private static void checkTimerTwice(Plan plan, ExecutionState state, EngineInput input, Environment environment) {
        if (input instanceof EngineInput.Timer) {
            Sprint again = Interpreter.advance(plan, state, input, environment);
            assertThat(again.state()).isSameAs(state);
            assertThat(again.events()).singleElement().isInstanceOf(InputRefused.class);
        }
    }

    private static void checkReplay(Plan plan, List<Given> given, List<Sprint> sprints) {
        ExecutionState state = null;
        for (int i = 0; i < given.size(); i++) {
            Sprint again = Interpreter.advance(
                    plan, state, given.get(i).input(), given.get(i).environment());
            assertThat(again).isEqualTo(sprints.get(i));
            state = again.state();
        }
    }

    private static ContactProfile contact() {
        return new ContactProfile(
                new WorkspaceId("w"),
                new ContactId(1),
                1,
                null,
                null,
                "Ada",
                null,
                null,
                null,
                null,
                "FR",
                List.of(),
                List.of(),
                Map.of("vip", true));
    }
}
