package dev.beckon.triggers.campaign;

import dev.beckon.contracts.definition.DefinitionRecord.Campaign;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioHead;
import dev.beckon.contracts.definition.PastZones;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.trigger.TriggerRequest;
import dev.beckon.triggers.audience.AudienceCall;
import dev.beckon.triggers.audience.AudienceCalls;
import dev.beckon.triggers.audience.AudienceFailures;
import dev.beckon.triggers.audience.Expander;
import dev.beckon.triggers.audience.UnknownReferenceException;
import dev.beckon.triggers.cancellation.Cancellation;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.directory.ScenarioDirectory;
import dev.beckon.triggers.directory.WorkspaceDirectory;
import dev.beckon.triggers.rule.TooComplexException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes one step with one run. Each step is decided on the locked run, so that several instances may be at it and a
 * crash at any point only means that the step is decided again.
 */
@ApplicationScoped
class CampaignStep {

    private final Database database;
    private final AudienceCalls calls;
    private final Expander expander;
    private final Cancellation cancellation;
    private final ScenarioDirectory scenarios;
    private final WorkspaceDirectory workspaces;
    private final Clock clock;

    CampaignStep(
            Database database,
            AudienceCalls calls,
            Expander expander,
            Cancellation cancellation,
            ScenarioDirectory scenarios,
            WorkspaceDirectory workspaces,
            Clock clock) {
        this.database = database;
        this.calls = calls;
        this.expander = expander;
        this.cancellation = cancellation;
        this.scenarios = scenarios;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    /** The call that a campaign's run is. */
    static TriggerCallId call(ScenarioId campaign) {
        return new TriggerCallId(DerivedId.of("campaign_run", campaign));
    }

    /** What is to be done now, without doing it. */
    NextStep next(Campaign wanted) {
        return database.inTransaction(connection -> NextStep.of(
                wanted, new RunRows(connection).find(wanted.campaignId()).orElse(null), clock.instant()));
    }

    /** Does what is to be done now. */
    void take(Campaign wanted) {
        NextStep taken = database.inRepeatedTransaction(connection -> {
            RunRows rows = new RunRows(connection);
            Optional<CampaignRun> run = rows.lock(wanted.campaignId());
            NextStep step = NextStep.of(wanted, run.orElse(null), clock.instant());
            take(connection, wanted, run.orElse(null), step);
            return step;
        });
        switch (taken) {
            case BEGIN, RESUME -> expander.wakeUp();
            case CANCEL -> cancel(wanted);
            case NOTHING, SCHEDULE, FORGET, PAUSE, COMPLETE, FAIL -> {}
        }
    }

    private void take(Connection connection, Campaign wanted, CampaignRun run, NextStep step) throws SQLException {
        RunRows rows = new RunRows(connection);
        switch (step) {
            case NOTHING -> {}
            case SCHEDULE -> rows.store(fresh(wanted, RunState.SCHEDULED));
            case FORGET -> rows.forget(wanted.campaignId());
            case BEGIN -> begin(connection, wanted, run);
            case PAUSE -> {
                rows.store(run == null ? fresh(wanted, RunState.PAUSED) : in(run, RunState.PAUSED));
                hold(connection, run, true);
            }
            case RESUME -> {
                rows.store(in(run, RunState.RUNNING));
                hold(connection, run, false);
            }
            case COMPLETE -> rows.ended(wanted.campaignId(), RunState.COMPLETED, null, clock.instant());
            case FAIL -> rows.ended(wanted.campaignId(), RunState.FAILED, run.callFailure(), clock.instant());
            // Only once the call is cancelled: a crash before that is to be seen.
            case CANCEL -> {}
        }
    }

    private void begin(Connection connection, Campaign wanted, CampaignRun run) throws SQLException {
        Optional<Integer> version =
                scenarios.find(wanted.workspace(), wanted.campaignId()).map(ScenarioHead::currentVersion);
        RunRows rows = new RunRows(connection);
        if (run == null) {
            rows.store(fresh(wanted, RunState.SCHEDULED));
        }
        if (version.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        try {
            AudienceCalls.Opened opened =
                    calls.open(connection, call(wanted, version.get(), now, firstInstant(wanted, run, now)), true);
            rows.begun(wanted.campaignId(), now, opened.size() == null ? 0 : opened.size());
        } catch (TooComplexException e) {
            fail(connection, wanted, AudienceFailures.TOO_COMPLEX, e.getMessage());
        } catch (UnknownReferenceException e) {
            fail(connection, wanted, e.reason(), e.getMessage());
        }
    }

    private void fail(Connection connection, Campaign wanted, String reason, String detail) throws SQLException {
        calls.fail(connection, call(wanted.campaignId()), reason, detail);
        new RunRows(connection).ended(wanted.campaignId(), RunState.FAILED, reason, clock.instant());
    }

    /**
     * Notes that it could not begin, and gives it up when that was so too often; tells whether it was given up. Without
     * effect on a run that another instance has begun meanwhile, or that is over.
     */
    boolean beginFailed(Campaign wanted, String problem, int mostTries) {
        return database.inTransaction(connection -> {
            RunRows rows = new RunRows(connection);
            Optional<CampaignRun> run = rows.lock(wanted.campaignId());
            if (run.isEmpty()) {
                rows.store(fresh(wanted, RunState.SCHEDULED));
            } else if (NextStep.of(wanted, run.get(), clock.instant()) != NextStep.BEGIN) {
                return false;
            }
            boolean over = rows.failed(wanted.campaignId(), problem, clock.instant()) >= mostTries;
            if (over) {
                rows.ended(wanted.campaignId(), RunState.FAILED, problem, clock.instant());
            }
            return over;
        });
    }

    /** What was paused before it began begins when it goes on; else lateness of ours makes no time of day a past one. */
    private static Instant firstInstant(Campaign wanted, CampaignRun run, Instant now) {
        boolean waited = run != null && run.state() == RunState.PAUSED;
        return waited || wanted.launchAt() == null ? now : wanted.launchAt();
    }

    private AudienceCall call(Campaign wanted, int version, Instant now, Instant notBefore) {
        return new AudienceCall(
                call(wanted.campaignId()),
                wanted.workspace(),
                "/campaigns/" + wanted.campaignId(),
                null,
                new TriggerRequest(wanted.campaignId(), List.of(), Map.of(), null, Lane.BULK),
                version,
                now,
                null,
                new AudienceCall.Chosen(wanted.rules(), null),
                new AudienceCall.Timing(notBefore, local(wanted, notBefore), wanted.spreadOver(), wanted.perSecond()));
    }

    private AudienceCall.LocalStart local(Campaign wanted, Instant notBefore) {
        if (wanted.localTime() == null) {
            return null;
        }
        ZoneId home = workspaces.zone(wanted.workspace());
        LocalDate day = Objects.requireNonNullElseGet(
                wanted.localDay(), () -> notBefore.atZone(home).toLocalDate());
        return new AudienceCall.LocalStart(
                wanted.localTime(), day, home, Objects.requireNonNullElse(wanted.pastZones(), PastZones.NEXT_DAY));
    }

    /** May be repeated until it is known to have worked. */
    private void cancel(Campaign wanted) {
        cancellation.cancelCall(wanted.workspace(), call(wanted.campaignId()));
        database.inTransaction(connection -> {
            RunRows rows = new RunRows(connection);
            if (rows.lock(wanted.campaignId()).isEmpty()) {
                rows.store(fresh(wanted, RunState.CANCELLED));
            }
            rows.ended(wanted.campaignId(), RunState.CANCELLED, null, clock.instant());
            return wanted;
        });
    }

    private void hold(Connection connection, CampaignRun run, boolean held) throws SQLException {
        if (run != null) {
            calls.hold(connection, run.call(), held);
        }
    }

    private static CampaignRun fresh(Campaign wanted, RunState state) {
        return new CampaignRun(
                wanted.campaignId(),
                wanted.workspace(),
                call(wanted.campaignId()),
                state,
                null,
                null,
                null,
                null,
                false,
                null,
                null);
    }

    private static CampaignRun in(CampaignRun run, RunState state) {
        return new CampaignRun(
                run.campaign(),
                run.workspace(),
                run.call(),
                state,
                run.failure(),
                run.audienceSize(),
                run.beganAt(),
                run.endedAt(),
                run.exhausted(),
                run.callFailure(),
                run.setback());
    }
}
