package dev.beckon.triggers.campaign;

import dev.beckon.contracts.definition.CampaignStatus;
import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.definition.DefinitionRecord.Campaign;
import dev.beckon.support.kafka.CompactedView;
import dev.beckon.triggers.audience.AudienceConfig;
import dev.beckon.triggers.audience.AudienceFailures;
import dev.beckon.triggers.database.DatabaseException;
import dev.beckon.triggers.stream.PublishException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Compares what is wanted of every campaign with its run, twice a second, and takes the step that is due. Nothing is
 * remembered but which drafts and ended campaigns need no look until they are changed.
 */
@Startup
@ApplicationScoped
public class CampaignRunner {

    private static final Logger LOGGER = Logger.getLogger(CampaignRunner.class);
    private static final Duration BEAT = Duration.ofMillis(500);

    private final CompactedView<DefinitionRecord> definitions;
    private final CampaignStep steps;
    private final AudienceConfig config;
    private final MeterRegistry meters;
    private final Map<String, Campaign> settled = new HashMap<>();
    private final Map<String, Postponed> postponed = new HashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    CampaignRunner(
            CompactedView<DefinitionRecord> definitions,
            CampaignStep steps,
            AudienceConfig config,
            MeterRegistry meters) {
        this.definitions = definitions;
        this.steps = steps;
        this.config = config;
        this.meters = meters;
        this.thread = Thread.ofPlatform().daemon().name("campaign-runner").start(this::run);
    }

    /**
     * @param wanted then; something else that is wanted is not put off
     * @param until in terms of {@link System#nanoTime}
     */
    private record Postponed(Campaign wanted, long until) {}

    private void run() {
        try {
            while (!closed.await(BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                if (definitions.isReady()) {
                    definitions.values().stream()
                            .filter(Campaign.class::isInstance)
                            .map(Campaign.class::cast)
                            .filter(campaign -> settled.get(campaign.key()) != campaign)
                            .forEach(this::reconcile);
                }
            }
        } catch (InterruptedException e) {
            LOGGER.debug("Stopped");
        }
    }

    private void reconcile(Campaign wanted) {
        Postponed before = postponed.remove(wanted.key());
        if (before != null && before.wanted() == wanted && System.nanoTime() - before.until() < 0) {
            postponed.put(wanted.key(), before);
            return;
        }
        NextStep next = NextStep.NOTHING;
        try {
            next = steps.next(wanted);
            if (next != NextStep.NOTHING) {
                steps.take(wanted);
            } else if (isAtRest(wanted.status())) {
                settled.put(wanted.key(), wanted);
            }
        } catch (PublishException e) {
            LOGGER.warnf("Trying again, campaign=%s: %s", wanted.campaignId(), e.getMessage());
        } catch (RuntimeException e) {
            failed(wanted, next, e);
        }
    }

    private void failed(Campaign wanted, NextStep step, RuntimeException failure) {
        boolean passing =
                failure instanceof DatabaseException database && database.isTransient() && !database.isTimeout();
        if (passing) {
            LOGGER.warnf("Trying again, campaign=%s: %s", wanted.campaignId(), failure.getMessage());
            return;
        }
        if (step != NextStep.BEGIN) {
            LOGGER.warnf(failure, "Trying again, campaign=%s", wanted.campaignId());
            return;
        }
        String problem = AudienceFailures.of(failure);
        Duration by = problem.equals(AudienceFailures.TOO_SLOW) ? config.tryAgainSlow() : config.tryAgain();
        postponed.put(wanted.key(), new Postponed(wanted, System.nanoTime() + by.toNanos()));
        try {
            boolean over = steps.beginFailed(wanted, problem, config.mostTries());
            meters.counter("beckon.audience.setbacks", "problem", problem, "result", over ? "failed" : "retried")
                    .increment();
            LOGGER.warnf(failure, "Cannot begin, campaign=%s, given up=%s", wanted.campaignId(), over);
        } catch (DatabaseException e) {
            LOGGER.warnf("Not noted that campaign=%s cannot begin: %s", wanted.campaignId(), e.getMessage());
        }
    }

    /** Whether nothing happens until something else is wanted. */
    private static boolean isAtRest(CampaignStatus status) {
        return switch (status) {
            case DRAFT, PAUSED, CANCELLED -> true;
            case SCHEDULED, RUNNING -> false;
        };
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        closed.countDown();
        thread.join(Duration.ofSeconds(5));
    }
}
