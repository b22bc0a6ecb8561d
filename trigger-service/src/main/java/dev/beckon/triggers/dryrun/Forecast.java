package dev.beckon.triggers.dryrun;

import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.journal.Refusal;
import dev.beckon.contracts.trigger.TriggerRequest;
import dev.beckon.engine.definition.EntryPolicy;
import dev.beckon.triggers.verdict.Verdict;
import dev.beckon.triggers.verdict.VerdictStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Says what the worker would say to starts, from what is known here of the executions under way: a person who has taken
 * the contact over, then the scenario's entry policy.
 */
@ApplicationScoped
public class Forecast {

    private final Plans plans;

    Forecast(Plans plans) {
        this.plans = plans;
    }

    /**
     * The verdicts, in their order, with those that are pending brought to the end they would have.
     *
     * @param version null when nothing is pending
     */
    public List<Verdict> of(
            Connection connection,
            WorkspaceId workspace,
            TriggerRequest request,
            Integer version,
            List<Verdict> verdicts)
            throws SQLException {
        List<ContactId> pending = verdicts.stream()
                .filter(verdict -> verdict.status() == VerdictStatus.PENDING)
                .map(Verdict::contact)
                .toList();
        if (pending.isEmpty()) {
            return verdicts;
        }
        EntryPolicy policy = plans.find(workspace, request.scenarioId(), version)
                .map(plan -> plan.entryPolicy())
                .orElse(null);
        Map<ContactId, UnderWay> underWay =
                UnderWay.of(connection, workspace, request.scenarioId(), request.executionKey(), pending);
        return verdicts.stream()
                .map(verdict -> verdict.status() == VerdictStatus.PENDING
                        ? foreseen(verdict, policy, underWay.getOrDefault(verdict.contact(), UnderWay.NONE))
                        : verdict)
                .toList();
    }

    private static Verdict foreseen(Verdict verdict, EntryPolicy policy, UnderWay underWay) {
        if (underWay.inHandover()) {
            return verdict.foreseen(VerdictStatus.SKIPPED, Refusal.IN_HANDOVER.wireName());
        }
        if (policy == null) {
            return verdict.foreseen(VerdictStatus.FAILED, Refusal.UNKNOWN_VERSION.wireName());
        }
        boolean refused = switch (policy) {
            case SKIP -> underWay.inScenario();
            case ALLOW_WITH_KEY -> underWay.withKey();
            case ALLOW, RESTART -> false;
        };
        return refused
                ? verdict.foreseen(VerdictStatus.SKIPPED, Refusal.ALREADY_IN_SCENARIO.wireName())
                : verdict.foreseen(VerdictStatus.STARTED, null);
    }
}
