package dev.beckon.definitions.generation;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Takes the jobs that nobody works on, a few at a time, from start to shutdown; each on a virtual thread of its own. Keeps
 * those in hand for as long as they take.
 */
@Singleton
@Startup
class GenerationRunner {

    private static final Logger LOGGER = Logger.getLogger(GenerationRunner.class);
    /** Between two rounds at most: a lease outlives two of them that fail. */
    private static final Duration ROUND = GenerationJobs.LEASE.dividedBy(3);

    private static final Duration GOODBYE = Duration.ofSeconds(3);

    private final GenerationJobs jobs;
    private final ScenarioWriting writing;
    private final boolean configured;
    private final Semaphore free;
    private final Semaphore wake = new Semaphore(0);
    private final Set<GenerationJob> inHand = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    GenerationRunner(GenerationJobs jobs, ScenarioWriting writing, GenerationSettings settings) {
        this.jobs = jobs;
        this.writing = writing;
        this.configured = settings.isConfigured();
        this.free = new Semaphore(settings.parallel());
    }

    @PostConstruct
    void start() {
        if (configured) {
            threads.execute(this::watch);
        }
    }

    /** There is a new job, for all to see. */
    void taken(@Observes(during = TransactionPhase.AFTER_SUCCESS) PromptTaken prompt) {
        wake.release();
    }

    private void watch() {
        try {
            while (!threads.isShutdown()) {
                renewAll();
                takeAll();
                if (wake.tryAcquire(ROUND.toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void renewAll() {
        try {
            jobs.renew(inHand);
        } catch (RuntimeException e) {
            LOGGER.warnf("Cannot keep the prompts that are worked on, trying again: %s", e.getMessage());
        }
    }

    private void takeAll() {
        boolean more = true;
        while (more && free.tryAcquire()) {
            Optional<GenerationJob> job = take();
            more = job.isPresent();
            job.ifPresentOrElse(taken -> threads.execute(() -> work(taken)), free::release);
        }
    }

    private Optional<GenerationJob> take() {
        try {
            return jobs.take();
        } catch (RuntimeException e) {
            LOGGER.warnf("Cannot look for prompts to work on, trying again: %s", e.getMessage());
            return Optional.empty();
        }
    }

    private void work(GenerationJob job) {
        inHand.add(job);
        try {
            writing.write(job);
        } catch (InterruptedException e) {
            jobs.release(job);
        } catch (LeaseLostException e) {
            LOGGER.warn(e.getMessage());
        } catch (RuntimeException e) {
            LOGGER.errorf(
                    e, "Generation of scenario %d broke off; it is tried again when its lease ends", job.scenarioId());
        } finally {
            inHand.remove(job);
            free.release();
            wake.release();
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        threads.shutdownNow();
        threads.awaitTermination(GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
