package dev.beckon.engine.interpreter;

import dev.beckon.engine.definition.AbTesting;
import dev.beckon.engine.definition.Action;
import dev.beckon.engine.definition.ActionType;
import dev.beckon.engine.definition.AskQuestion;
import dev.beckon.engine.definition.Condition;
import dev.beckon.engine.definition.Exit;
import dev.beckon.engine.definition.Folder;
import dev.beckon.engine.definition.FrequencyLimit;
import dev.beckon.engine.definition.Goal;
import dev.beckon.engine.definition.Handover;
import dev.beckon.engine.definition.HttpRequest;
import dev.beckon.engine.definition.Message;
import dev.beckon.engine.definition.Survey;
import dev.beckon.engine.definition.Tag;
import dev.beckon.engine.definition.TimeDelay;
import dev.beckon.engine.definition.TriggerScenario;
import dev.beckon.engine.definition.UpdateProperty;
import dev.beckon.engine.definition.WaitForEvent;
import dev.beckon.engine.definition.WaitForReceipt;
import dev.beckon.engine.definition.WaitForReply;

/** An action ready to be carried out, with its texts compiled. */
sealed interface Step
        permits RestingStep,
                MessageStep,
                AbTestingStep,
                UpdatePropertyStep,
                TagStep,
                FolderStep,
                FrequencyLimitStep,
                GoalStep,
                ExitStep {

    String actionKey();

    ActionType type();

    /**
     * Carries the action out as far as it goes without an input.
     *
     * @throws dev.beckon.engine.template.TemplateFailedException when a text cannot be rendered, which ends the execution
     */
    Move enter(Walk walk);

    static Step of(Action action, Exits exits, Compiling compiling) {
        return switch (action) {
            case Message message -> MessageStep.of(message, exits, compiling);
            case AskQuestion question -> AskQuestionStep.of(question, exits, compiling);
            case Condition condition -> ConditionStep.of(condition, exits, compiling);
            case AbTesting test -> AbTestingStep.of(test, exits);
            case TimeDelay delay -> TimeDelayStep.of(delay, exits, compiling);
            case WaitForReply wait -> WaitForReplyStep.of(wait, exits, compiling);
            case WaitForEvent wait -> WaitForEventStep.of(wait, exits, compiling);
            case WaitForReceipt wait -> WaitForReceiptStep.of(wait, exits, compiling);
            case UpdateProperty update -> UpdatePropertyStep.of(update, exits, compiling);
            case Tag tag -> TagStep.of(tag, exits, compiling);
            case Folder folder -> FolderStep.of(folder, exits);
            case HttpRequest request -> HttpRequestStep.of(request, exits, compiling);
            case TriggerScenario start -> TriggerScenarioStep.of(start, exits, compiling);
            case Survey survey -> SurveyStep.of(survey, exits, compiling);
            case FrequencyLimit limit -> FrequencyLimitStep.of(limit, exits);
            case Handover handover -> HandoverStep.of(handover, exits, compiling);
            case Goal goal -> GoalStep.of(goal, exits, compiling);
            case Exit exit -> ExitStep.of(exit, compiling);
        };
    }
}
