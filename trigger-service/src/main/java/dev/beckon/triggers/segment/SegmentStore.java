package dev.beckon.triggers.segment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.engine.definition.ConditionTest.Rules;
import dev.beckon.engine.validation.RuleWriter;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.rule.RuleCompiler;
import dev.beckon.triggers.rule.TooComplexException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Keeps segments. No segment names itself, be it over others. Safe for all threads. */
@ApplicationScoped
public class SegmentStore {

    private final Database database;
    private final Event<SegmentRulesChanged> rulesChanged;

    SegmentStore(Database database, Event<SegmentRulesChanged> rulesChanged) {
        this.database = database;
        this.rulesChanged = rulesChanged;
    }

    /** What became of a segment that was to be stored. */
    public sealed interface Outcome {

        record Stored(Segment segment) implements Outcome {}

        /** There is no such segment to be changed. */
        record Absent() implements Outcome {}

        /** The rules name this segment, which does not exist. */
        record Unknown(long segment) implements Outcome {}

        /** The rules name this segment, whose rules come back to the one that is stored. */
        record Circular(long segment) implements Outcome {}

        /** The rules, with those of the segments they name, are too many. */
        record TooComplex() implements Outcome {}
    }

    public Outcome create(WorkspaceId workspace, String title, Rules rules) {
        return database.inTransaction(connection -> {
            SegmentRows rows = new SegmentRows(connection);
            rows.lock(workspace);
            Set<Long> named = SegmentRules.named(rules);
            Optional<Outcome> refusal = refusal(connection, workspace, null, rules, named);
            return refusal.isPresent()
                    ? refusal.get()
                    : new Outcome.Stored(rows.insert(workspace, title, RuleWriter.write(rules), named));
        });
    }

    /**
     * Changes what is given.
     *
     * @param title null to keep it
     * @param rules null to keep them
     * @param expected decides, on the present state, whether to go on; throws if not
     */
    public Outcome change(WorkspaceId workspace, long id, String title, Rules rules, Consumer<Segment> expected) {
        Outcome outcome = changed(workspace, id, title, rules, expected);
        if (rules != null && outcome instanceof Outcome.Stored) {
            rulesChanged.fire(new SegmentRulesChanged(id));
        }
        return outcome;
    }

    private Outcome changed(WorkspaceId workspace, long id, String title, Rules rules, Consumer<Segment> expected) {
        return database.inTransaction(connection -> {
            SegmentRows rows = new SegmentRows(connection);
            rows.lock(workspace);
            Optional<Segment> present = rows.byId(workspace, id);
            if (present.isEmpty()) {
                return new Outcome.Absent();
            }
            expected.accept(present.get());
            Rules wanted =
                    rules != null ? rules : SegmentRules.stored(present.get().filter());
            Set<Long> named = SegmentRules.named(wanted);
            Optional<Outcome> refusal = refusal(connection, workspace, id, wanted, named);
            return refusal.isPresent()
                    ? refusal.get()
                    : new Outcome.Stored(rows.update(
                            id, title != null ? title : present.get().title(), RuleWriter.write(wanted), named));
        });
    }

    public Optional<Segment> byId(WorkspaceId workspace, long id) {
        return database.inTransaction(connection -> new SegmentRows(connection).byId(workspace, id));
    }

    /** By id, above {@code after}. */
    public List<Segment> page(WorkspaceId workspace, long after, int count) {
        return database.inTransaction(connection -> new SegmentRows(connection).page(workspace, after, count));
    }

    /**
     * Removes a segment that no other one names.
     *
     * @return the one that names it; empty when it was removed
     */
    public Optional<Segment> delete(WorkspaceId workspace, long id, Consumer<Segment> expected) {
        return database.inTransaction(connection -> {
            SegmentRows rows = new SegmentRows(connection);
            rows.lock(workspace);
            rows.byId(workspace, id).ifPresent(expected);
            Optional<Segment> naming = rows.naming(workspace, id);
            if (naming.isEmpty()) {
                rows.delete(id);
            }
            return naming;
        });
    }

    /** @param id null for a new segment, which nobody can name yet */
    private static Optional<Outcome> refusal(
            Connection connection, WorkspaceId workspace, Long id, Rules rules, Set<Long> named) throws SQLException {
        SegmentRows rows = new SegmentRows(connection);
        Map<Long, JsonNode> reached = rows.closure(workspace, named);
        for (long each : named) {
            if (!reached.containsKey(each)) {
                return Optional.of(new Outcome.Unknown(each));
            }
            if (id != null
                    && (each == id || rows.closure(workspace, Set.of(each)).containsKey(id))) {
                return Optional.of(new Outcome.Circular(each));
            }
        }
        try {
            new RuleCompiler(
                            Instant.EPOCH,
                            segment -> Optional.ofNullable(reached.get(segment)).map(SegmentRules::stored))
                    .compile(rules);
            return Optional.empty();
        } catch (TooComplexException e) {
            return Optional.of(new Outcome.TooComplex());
        }
    }
}
