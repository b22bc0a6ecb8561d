package dev.beckon.benchmarks.engine;

import dev.beckon.contracts.codec.Codec;
import dev.beckon.contracts.journal.JournalRecord;
import dev.beckon.engine.interpreter.ExecutionState;
import dev.beckon.engine.interpreter.Plan;
import dev.beckon.engine.interpreter.Sprint;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One kind of action: made ready, entered, and what its host writes for that. */
@State(Scope.Benchmark)
public class ActionBenchmark {

    private static final Codec<ExecutionState> STATES = Codec.json(ExecutionState.class);
    private static final Codec<JournalRecord> JOURNAL = Codec.json(JournalRecord.class);

    @Param("message")
    public String kind;

    private Scene scene;

    @Setup
    public void setUp() {
        scene = Scene.of(kind);
    }

    /** From the published document: reading, checking and compiling its texts. */
    @Benchmark
    public Plan compile() {
        return Plan.compile(scene.definition());
    }

    /** A start that walks into the action and rests there or ends. */
    @Benchmark
    public Sprint enter() {
        return scene.enter();
    }

    /** State and journal of that as bytes: the limit, as no host can do without. */
    @Benchmark
    public int write() {
        return STATES.encode(scene.rested().state()).length + JOURNAL.encode(scene.journal()).length;
    }
}
