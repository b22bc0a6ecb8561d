package dev.beckon.definitions.generation;

import dev.beckon.contracts.id.WorkspaceId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/**
 * The jobs in the database. Several instances share them: each job is one instance's for as long as its lease, which is
 * short and renewed while it is worked on, so that a dead instance's jobs soon go on elsewhere. The instances' clocks must
 * agree much better than {@link #LEASE}.
 */
@ApplicationScoped
class GenerationJobs implements PanacheRepositoryBase<GenerationRow, Long> {

    static final Duration LEASE = Duration.ofSeconds(30);

    private static final String TAKE = """
            select * from generation_job where leased_until is null or leased_until < :now
            order by created_at limit 1 for update skip locked""";

    private final Clock clock;

    GenerationJobs(Clock clock) {
        this.clock = clock;
    }

    /** Takes part in the caller's transaction, when there is one. */
    @Transactional
    void add(WorkspaceId workspace, long scenarioId, String prompt) {
        GenerationRow row = new GenerationRow();
        row.scenarioId = scenarioId;
        row.workspaceId = workspace.value();
        row.prompt = prompt;
        row.createdAt = clock.instant();
        persist(row);
    }

    /** The oldest job that nobody works on. */
    @Transactional
    Optional<GenerationJob> take() {
        Optional<GenerationRow> free = getEntityManager()
                .createNativeQuery(TAKE, GenerationRow.class)
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(GenerationRow.class::cast)
                .findFirst();
        free.ifPresent(row -> {
            row.leasedBy = UUID.randomUUID();
            row.leasedUntil = end();
        });
        return free.map(GenerationRow::job);
    }

    /** Keeps jobs for another {@link #LEASE}; those that another instance has taken meanwhile stay with it. */
    @Transactional
    void renew(Collection<GenerationJob> jobs) {
        jobs.forEach(this::isRenewed);
    }

    /**
     * Keeps a job for another {@link #LEASE}.
     *
     * @throws LeaseLostException when another instance has taken it meanwhile
     */
    @Transactional
    void keep(GenerationJob job) throws LeaseLostException {
        if (!isRenewed(job)) {
            throw new LeaseLostException(job);
        }
    }

    /** The same, and notes how many answers it has cost. */
    @Transactional
    void keep(GenerationJob job, int attempts) throws LeaseLostException {
        keep(job);
        update("attempts = ?1 where leasedBy = ?2", attempts, job.lease());
    }

    private boolean isRenewed(GenerationJob job) {
        return update("leasedUntil = ?1 where leasedBy = ?2", end(), job.lease()) == 1;
    }

    /** Leaves a job to whoever takes it next. */
    @Transactional
    void release(GenerationJob job) {
        update("leasedUntil = null where leasedBy = ?1", job.lease());
    }

    @Transactional
    void remove(GenerationJob job) {
        delete("leasedBy", job.lease());
    }

    private Instant end() {
        return clock.instant().plus(LEASE);
    }
}
