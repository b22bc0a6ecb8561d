package dev.beckon.benchmarks.engine;

import dev.beckon.engine.interpreter.Sprint;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One kind of action that waits: the input that it waits for. */
@State(Scope.Benchmark)
public class ResumeBenchmark {

    @Param("ask_question")
    public String kind;

    private Scene scene;

    @Setup
    public void setUp() {
        scene = Scene.of(kind);
    }

    @Benchmark
    public Sprint leave() {
        return scene.leave();
    }
}
