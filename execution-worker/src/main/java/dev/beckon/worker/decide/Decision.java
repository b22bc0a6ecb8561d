package dev.beckon.worker.decide;

import java.util.List;

/** What an input does to its contact. */
public sealed interface Decision {

    /**
     * Executions move on or refuse, in this order; empty when the input was taken and changed nothing.
     *
     * @param followUps what the contact's other executions are asked for because of that
     */
    record Transitions(List<Transition> transitions, List<FollowUp> followUps) implements Decision {

        public Transitions {
            transitions = List.copyOf(transitions);
            followUps = List.copyOf(followUps);
        }

        static Transitions of(List<Transition> transitions) {
            return new Transitions(transitions, List.of());
        }

        static Transitions of(Transition only) {
            return of(List.of(only));
        }
    }

    /** The version of the scenario that it needs is not here yet: keep the input and try again. */
    record AwaitVersion() implements Decision {}

    /** A person has taken the contact over: keep the input until they are given back. */
    record Held() implements Decision {}

    /** No execution is concerned, so that there is none to tell of in the journal. */
    record Dropped(String reason) implements Decision {}
}
