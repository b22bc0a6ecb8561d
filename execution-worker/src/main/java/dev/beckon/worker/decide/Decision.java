package dev.beckon.worker.decide;

import java.util.List;

/** What an input does to its contact. */
public sealed interface Decision {

    /** Executions move on or refuse, in this order; empty when the input was taken and changed nothing. */
    record Transitions(List<Transition> transitions) implements Decision {

        public Transitions {
            transitions = List.copyOf(transitions);
        }

        static Transitions of(Transition only) {
            return new Transitions(List.of(only));
        }
    }

    /** The version of the scenario that it needs is not here yet: keep the input and try again. */
    record AwaitVersion() implements Decision {}

    /** No execution is concerned, so that there is none to tell of in the journal. */
    record Dropped(String reason) implements Decision {}
}
