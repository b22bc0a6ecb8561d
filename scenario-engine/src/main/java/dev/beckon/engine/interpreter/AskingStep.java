package dev.beckon.engine.interpreter;

import dev.beckon.engine.answer.Judged;
import dev.beckon.engine.definition.Branch;

/** A step that asks, once or one question after the other. */
sealed interface AskingStep extends RestingStep permits AskQuestionStep, SurveyStep {

    /** The question at a place, from 0. */
    Question question(int place);

    Exits exits();

    /** Takes a choice or a value. */
    Move answered(Walk walk, int place, Judged answer);

    /** As many answers as may be were not of the kind asked for. */
    Move givenUp(Walk walk, int place);

    @Override
    default boolean restsAt(Wait wait) {
        return wait instanceof Wait.ForAnswer;
    }

    @Override
    default Move expire(Walk walk, Wait wait) {
        return exits().take(walk, Branch.OPTION_EXPIRED);
    }

    /** The question cannot be delivered. */
    default Move undelivered(Walk walk) {
        return exits().take(walk, exits().has(Branch.OPTION_FAILED) ? Branch.OPTION_FAILED : Branch.OPTION_EXPIRED);
    }
}
