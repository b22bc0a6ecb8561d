package dev.beckon.simulator.hooks;

import java.util.List;

/** What a hook answers: each request takes the next, and the last one stays. */
record HookAnswers(List<HookAnswer> answers) {

    HookAnswers {
        if (answers == null || answers.isEmpty()) {
            throw new IllegalArgumentException("'answers' is a list of at least one answer");
        }
        answers = List.copyOf(answers);
    }
}
