package dev.beckon.definitions.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.Caller;
import dev.beckon.localstack.testing.KafkaTestResource;
import dev.beckon.localstack.testing.PostgresTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose a job is, at any time. Nobody works on jobs here: there is no model. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
class GenerationLeaseTest {

    private static final Instant NOON = Instant.parse("2030-06-01T12:00:00Z");

    private long scenario;

    @BeforeEach
    void onePrompt() {
        noPrompt();
        scenario = Caller.local()
                .body("""
                        {"title": "To be written", "actions": [
                          {"action_key": "m", "action_type": "message", "content": "Hi"}]}""")
                .post("/api/v1/scenarios")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        transact(NOON, jobs -> {
            jobs.add(new WorkspaceId("local"), scenario, "a welcome");
            return null;
        });
    }

    @AfterEach
    void noPrompt() {
        transact(NOON, GenerationJobs::deleteAll);
    }

    @Test
    void whoDiesLosesItsJobWhenTheShortLeaseEnds() {
        GenerationJob taken = take(NOON).orElseThrow();
        assertThat(taken.scenarioId()).isEqualTo(scenario);
        assertThat(take(NOON.plus(GenerationJobs.LEASE))).isEmpty();
        assertThat(take(NOON.plus(GenerationJobs.LEASE).plusMillis(1)))
                .hasValueSatisfying(again -> assertThat(again.prompt()).isEqualTo("a welcome"));
        assertThat(GenerationJobs.LEASE).isLessThanOrEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void whoGoesOnWorkingKeepsItHoweverLongItTakes() {
        GenerationJob taken = take(NOON).orElseThrow();
        Duration beat = GenerationJobs.LEASE.dividedBy(3);
        for (int beats = 1; beats <= 60; beats++) {
            Instant now = NOON.plus(beat.multipliedBy(beats));
            transact(now, jobs -> {
                jobs.renew(List.of(taken));
                return null;
            });
            assertThat(take(now.plus(beat))).isEmpty();
        }
    }

    @Test
    void anAnswerIsCountedAndKeepsTheJob() throws Exception {
        GenerationJob taken = take(NOON).orElseThrow();
        Instant answered = NOON.plus(GenerationJobs.LEASE).minusSeconds(1);
        keep(answered, taken, 2);
        assertThat(take(answered.plus(GenerationJobs.LEASE))).isEmpty();
        assertThat(take(answered.plus(GenerationJobs.LEASE).plusMillis(1)))
                .hasValueSatisfying(again -> assertThat(again.attempts()).isEqualTo(2));
    }

    @Test
    void whoComesBackAfterAnotherTookItChangesNothing() {
        GenerationJob lost = take(NOON).orElseThrow();
        Instant later = NOON.plus(GenerationJobs.LEASE).plusMillis(1);
        take(later).orElseThrow();

        assertThatThrownBy(() -> keep(later, lost, 1))
                .isInstanceOf(LeaseLostException.class)
                .hasMessageContaining(Long.toString(scenario));
        transact(later, jobs -> {
            jobs.renew(List.of(lost));
            jobs.release(lost);
            jobs.remove(lost);
            return null;
        });
        assertThat(take(later.plus(GenerationJobs.LEASE))).isEmpty();
        assertThat(take(later.plus(GenerationJobs.LEASE).plusMillis(1)))
                .hasValueSatisfying(again -> assertThat(again.attempts()).isZero());
    }

    @Test
    void whoIsLateButMetNobodyGoesOn() throws Exception {
        GenerationJob taken = take(NOON).orElseThrow();
        Instant late = NOON.plus(GenerationJobs.LEASE.multipliedBy(5));
        keep(late, taken, 1);
        assertThat(take(late.plusSeconds(1))).isEmpty();
    }

    @Test
    void whoGoesDownInOrderLeavesItAtOnce() {
        GenerationJob taken = take(NOON).orElseThrow();
        transact(NOON, jobs -> {
            jobs.release(taken);
            return null;
        });
        assertThat(take(NOON)).isPresent();
    }

    private static Optional<GenerationJob> take(Instant now) {
        return transact(now, GenerationJobs::take);
    }

    private static void keep(Instant now, GenerationJob job, int attempts) throws LeaseLostException {
        Optional<LeaseLostException> lost = transact(now, jobs -> {
            try {
                jobs.keep(job, attempts);
                return Optional.empty();
            } catch (LeaseLostException e) {
                return Optional.of(e);
            }
        });
        if (lost.isPresent()) {
            throw lost.get();
        }
    }

    /** What an instance does with the jobs whose clock says that it is now. */
    private static <T> T transact(Instant now, Function<GenerationJobs, T> work) {
        GenerationJobs jobs = new GenerationJobs(Clock.fixed(now, ZoneOffset.UTC));
        return QuarkusTransaction.requiringNew().call(() -> work.apply(jobs));
    }
}
