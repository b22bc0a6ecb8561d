package dev.beckon.triggers.audience;

import dev.beckon.contracts.definition.CampaignRule;
import dev.beckon.contracts.definition.CampaignRule.ListType;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.engine.validation.Reference;
import dev.beckon.triggers.database.JsonColumn;
import dev.beckon.triggers.rule.TooComplexException;
import dev.beckon.triggers.segment.SegmentRows;
import dev.beckon.triggers.segment.SegmentRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Opens calls for audiences. The caller wakes the {@link Expander} after the commit. */
@ApplicationScoped
public class AudienceCalls {

    private static final String STORE_CALL = """
            insert into trigger_calls (call_id, workspace, source, parent_id, scenario_id, scenario_version, lane, status,
                                       contacts, request, body_hash, occurred_at)
            values (?, ?, ?, ?, ?, ?, ?, 'accepted', 0, ?::jsonb, 'internal', ?)
            on conflict (call_id) do nothing""";

    private static final String FAIL = """
            update trigger_calls set status = 'failed', failure = ?, failure_detail = ?, updated_at = now()
             where call_id = ? and status = 'accepted'""";

    /**
     * A call that was opened, or was there before.
     *
     * @param size how many contacts are meant; null when not counted
     */
    public record Opened(boolean isNew, Long size) {}

    /**
     * Opens a call; without effect when it was opened before. Takes part in the connection's transaction.
     *
     * @param counted whether the contacts are to be counted; they are in any case where they are spread over a time
     * @throws TooComplexException when the audience's rules, with the segments they name, are
     * @throws UnknownReferenceException when a folder or segment that they name is gone
     */
    public Opened open(Connection connection, AudienceCall call, boolean counted) throws SQLException {
        if (!stored(connection, call)) {
            return new Opened(false, null);
        }
        Optional<Reference> missing =
                AudienceReferences.missing(connection, call.workspace(), references(call.chosen()));
        if (missing.isPresent()) {
            throw new UnknownReferenceException(missing.get());
        }
        return new Opened(true, begin(connection, call, counted));
    }

    /** What a choice names itself; what a segment names cannot be gone. */
    private static List<Reference> references(AudienceCall.Chosen chosen) {
        List<Reference> references = new ArrayList<>();
        chosen.rules()
                .forEach(rule -> references.add(new Reference(
                        "",
                        rule.listType() == ListType.FOLDER ? Reference.Kind.FOLDER : Reference.Kind.SEGMENT,
                        rule.destinationId())));
        if (chosen.filter() != null && !chosen.filter().isNull()) {
            SegmentRules.named(SegmentRules.stored(chosen.filter()))
                    .forEach(segment -> references.add(new Reference("", Reference.Kind.SEGMENT, segment)));
        }
        return references;
    }

    /**
     * Begins a call that is stored. Takes part in the connection's transaction.
     *
     * @return how many contacts are meant; null when not counted
     * @throws TooComplexException as {@link #open}
     */
    public Long begin(Connection connection, AudienceCall call, boolean counted) throws SQLException {
        PageReader reader = new PageReader(connection);
        long upto = reader.highestId(call.workspace());
        AudiencePlan plan = plan(connection, call);
        AudienceCondition.of(plan);
        Duration spread = call.timing().spreadOver();
        boolean isSpread = spread != null && spread.isPositive();
        Long size = counted || isSpread ? (Long) reader.count(call.workspace(), plan, upto) : null;
        if (isSpread) {
            plan = plan.takenEvenly(Math.max(1, size) / (spread.toMillis() / 1_000.0));
        }
        new ExpansionRows(connection)
                .open(
                        call.id(),
                        call.workspace(),
                        plan,
                        call.traceParent(),
                        upto,
                        plan.waves().isEmpty()
                                ? call.timing().notBefore()
                                : plan.waves().getFirst().at());
        return size;
    }

    /**
     * Ends a call that cannot begin or go on; one that was cancelled meanwhile stays so. Takes part in the connection's
     * transaction.
     *
     * @param detail for people; may be null
     */
    public void fail(Connection connection, TriggerCallId call, String reason, String detail) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(FAIL)) {
            update.setString(1, reason);
            update.setString(2, detail);
            update.setObject(3, call.value());
            update.executeUpdate();
        }
    }

    /** Stands still, or goes on. Blocks while a page is being decided. Takes part in the connection's transaction. */
    public void hold(Connection connection, TriggerCallId call, boolean held) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update expansions set state = ? where call_id = ? and state in ('open', 'held')")) {
            update.setString(1, held ? "held" : "open");
            update.setObject(2, call.value());
            update.executeUpdate();
        }
    }

    private static AudiencePlan plan(Connection connection, AudienceCall call) throws SQLException {
        AudienceCall.Timing timing = call.timing();
        List<AudiencePlan.Wave> waves = timing.local() == null
                ? List.of()
                : Waves.of(new PageReader(connection).zones(call.workspace()), timing.local(), timing.notBefore());
        Set<Long> named = new TreeSet<>();
        call.chosen().rules().stream()
                .filter(rule -> rule.listType() == ListType.SEGMENT)
                .map(CampaignRule::destinationId)
                .forEach(named::add);
        if (call.chosen().filter() != null) {
            named.addAll(SegmentRules.named(SegmentRules.stored(call.chosen().filter())));
        }
        return new AudiencePlan(
                call.chosen().rules(),
                call.chosen().filter(),
                new SegmentRows(connection).closure(call.workspace(), named),
                timing.perSecond() == null ? null : timing.perSecond().doubleValue(),
                null,
                waves,
                waves.isEmpty() ? null : timing.local().home().getId(),
                timing.notBefore());
    }

    private static boolean stored(Connection connection, AudienceCall call) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(STORE_CALL)) {
            insert.setObject(1, call.id().value());
            insert.setString(2, call.workspace().value());
            insert.setString(3, call.source());
            insert.setObject(4, call.parent() == null ? null : call.parent().value());
            insert.setLong(5, call.request().scenarioId().value());
            insert.setInt(6, call.version());
            insert.setString(7, call.request().lane().name());
            insert.setString(8, JsonColumn.write(call.request()));
            insert.setObject(9, call.occurredAt().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() > 0;
        }
    }
}
