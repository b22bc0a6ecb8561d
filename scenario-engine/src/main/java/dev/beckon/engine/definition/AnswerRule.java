package dev.beckon.engine.definition;

import java.math.BigDecimal;

/**
 * What counts as an answer, and what happens to one that does not.
 *
 * @param min least number; null for none
 * @param max greatest number; null for none
 * @param attempts how many answers are taken before {@link Branch#OPTION_INVALID}, 1 to {@link Limits#MAX_ATTEMPTS}
 * @param retryMessage template sent after an answer of the wrong kind; null to send the question again
 * @param saveTo property of the contact that keeps the answer; null for none
 */
public record AnswerRule(
        AnswerKind kind, BigDecimal min, BigDecimal max, int attempts, String retryMessage, String saveTo) {

    /** Any answer will do and none is kept. */
    public static final AnswerRule ANY = new AnswerRule(AnswerKind.ANY, null, null, 1, null, null);
}
