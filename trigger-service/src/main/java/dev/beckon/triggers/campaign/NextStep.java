package dev.beckon.triggers.campaign;

import dev.beckon.contracts.definition.CampaignStatus;
import dev.beckon.contracts.definition.DefinitionRecord.Campaign;
import java.time.Instant;

/** What brings a run nearer to what is wanted. */
enum NextStep {
    NOTHING,
    /** Take note that it will begin. */
    SCHEDULE,
    /** Forget a run that has not begun. */
    FORGET,
    BEGIN,
    PAUSE,
    RESUME,
    COMPLETE,
    /** Its call was given up. */
    FAIL,
    CANCEL;

    /** @param run null when there is none */
    static NextStep of(Campaign wanted, CampaignRun run, Instant now) {
        RunState state = run == null ? null : run.state();
        boolean begun = run != null && run.hasBegun();
        if (state == RunState.CANCELLED || state == RunState.FAILED) {
            return state == RunState.FAILED && begun && wanted.status() == CampaignStatus.CANCELLED ? CANCEL : NOTHING;
        }
        return switch (wanted.status()) {
            case DRAFT -> run == null || begun ? NOTHING : FORGET;
            case SCHEDULED, RUNNING -> begun ? underWay(run) : beforehand(wanted, state, now);
            case PAUSED -> paused(run, begun, state);
            case CANCELLED -> CANCEL;
        };
    }

    private static NextStep beforehand(Campaign wanted, RunState state, Instant now) {
        boolean due = wanted.launchAt() == null
                ? wanted.status() == CampaignStatus.RUNNING
                : !now.isBefore(wanted.launchAt());
        if (due) {
            return BEGIN;
        }
        return state == RunState.SCHEDULED ? NOTHING : SCHEDULE;
    }

    private static NextStep underWay(CampaignRun run) {
        return switch (run.state()) {
            case PAUSED -> RESUME;
            case RUNNING -> run.callFailure() != null ? FAIL : run.exhausted() ? COMPLETE : NOTHING;
            case SCHEDULED, COMPLETED, CANCELLED, FAILED -> NOTHING;
        };
    }

    private static NextStep paused(CampaignRun run, boolean begun, RunState state) {
        if (state == RunState.PAUSED || state == RunState.COMPLETED) {
            return NOTHING;
        }
        if (begun && run.callFailure() != null) {
            return FAIL;
        }
        return begun && run.exhausted() ? COMPLETE : PAUSE;
    }
}
