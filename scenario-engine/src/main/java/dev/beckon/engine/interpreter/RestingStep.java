package dev.beckon.engine.interpreter;

/** A step at which an execution can rest. */
sealed interface RestingStep extends Step
        permits AskingStep,
                ConditionStep,
                TimeDelayStep,
                WaitForReplyStep,
                WaitForEventStep,
                WaitForReceiptStep,
                HttpRequestStep,
                TriggerScenarioStep,
                HandoverStep {

    /** Whether the wait is one of this kind of step. */
    boolean restsAt(Wait wait);

    /** The wait's timer has fired. */
    Move expire(Walk walk, Wait wait);
}
