package dev.beckon.engine.interpreter;

import dev.beckon.engine.answer.Judged;
import dev.beckon.engine.definition.ActionType;
import dev.beckon.engine.definition.AskQuestion;
import dev.beckon.engine.definition.Branch;

/** Asks for a question to be sent and rests until it is answered, times out or cannot be delivered. */
record AskQuestionStep(String actionKey, Question question, Exits exits) implements AskingStep {

    static AskQuestionStep of(AskQuestion action, Exits exits, Compiling compiling) {
        return new AskQuestionStep(action.actionKey(), Question.of(action, compiling), exits);
    }

    @Override
    public ActionType type() {
        return ActionType.ASK_QUESTION;
    }

    @Override
    public Question question(int place) {
        return question;
    }

    @Override
    public Move enter(Walk walk) {
        return question.put(walk, actionKey, 0, 0);
    }

    @Override
    public Move answered(Walk walk, int place, Judged answer) {
        return switch (answer) {
            case Judged.Choice(String id, String title) -> {
                keep(walk, title);
                yield exits.take(walk, id);
            }
            case Judged.Value(Object value) -> {
                if (!"".equals(value)) {
                    keep(walk, value);
                }
                yield exits.take(walk, Branch.OPTION_REPLIED);
            }
            case Judged.Rejected _ -> givenUp(walk, place);
        };
    }

    private void keep(Walk walk, Object value) {
        walk.answered(actionKey, value);
        PropertyChange.save(walk, actionKey, question.rule().saveTo(), value);
    }

    @Override
    public Move givenUp(Walk walk, int place) {
        return exits.take(walk, Branch.OPTION_INVALID);
    }
}
