package dev.beckon.definitions.generation;

import dev.beckon.contracts.id.WorkspaceId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The jobs in the database. Several instances share them: each job is one instance's for as long as its lease. */
@ApplicationScoped
class GenerationJobs implements PanacheRepositoryBase<GenerationRow, Long> {

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
    Optional<GenerationJob> take(Duration lease) {
        Optional<GenerationRow> free = getEntityManager()
                .createNativeQuery(TAKE, GenerationRow.class)
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(GenerationRow.class::cast)
                .findFirst();
        free.ifPresent(row -> row.leasedUntil = clock.instant().plus(lease));
        return free.map(GenerationRow::job);
    }

    /** Keeps a job for another while, and notes how many answers it has cost. */
    @Transactional
    void keep(GenerationJob job, int attempts, Duration lease) {
        findByIdOptional(job.scenarioId()).ifPresent(row -> {
            row.attempts = attempts;
            row.leasedUntil = clock.instant().plus(lease);
        });
    }

    /** Leaves a job to whoever takes it next. */
    @Transactional
    void release(GenerationJob job) {
        findByIdOptional(job.scenarioId()).ifPresent(row -> row.leasedUntil = null);
    }

    @Transactional
    void remove(GenerationJob job) {
        deleteById(job.scenarioId());
    }
}
