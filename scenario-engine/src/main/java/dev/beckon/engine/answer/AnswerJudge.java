package dev.beckon.engine.answer;

import dev.beckon.contracts.access.AccessRecord.Workspace;
import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.engine.definition.AnswerKind;
import dev.beckon.engine.definition.AnswerRule;
import dev.beckon.engine.definition.AskQuestion.Answer;
import dev.beckon.engine.definition.Branch;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.text.Excerpt;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges replies to one question. Immutable, safe for all threads. */
public final class AnswerJudge {

    private final AnswerRule rule;
    private final AnswerMatcher matcher;
    private final Map<String, String> titles;

    private AnswerJudge(AnswerRule rule, AnswerMatcher matcher, Map<String, String> titles) {
        this.rule = rule;
        this.matcher = matcher;
        this.titles = titles;
    }

    public static AnswerJudge of(List<Answer> answers, AnswerRule rule) {
        Map<String, String> titles = new HashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            titles.put(Branch.option(i), answers.get(i).title());
        }
        AnswerMatcher matcher = AnswerMatcher.of(answers, rule.kind() != AnswerKind.NUMBER);
        return new AnswerJudge(rule, matcher, Map.copyOf(titles));
    }

    /**
     * Judges a reply.
     *
     * @param optionId of the pressed button; may be null
     * @param text may be null
     * @param contact whose country and language tell how numbers and dates are written; may be null
     * @param workspace whose country counts for phone numbers where nothing tells the contact's; may be null
     */
    public Judged judge(String optionId, String text, ContactProfile contact, Workspace workspace) {
        Optional<String> option = matcher.match(optionId, text);
        if (option.isPresent()) {
            return new Judged.Choice(option.get(), titles.get(option.get()));
        }
        String said = text == null ? "" : text;
        return switch (rule.kind()) {
            case ANY -> new Judged.Value(kept(said));
            case CHOICE -> new Judged.Rejected("not_a_choice");
            case NUMBER ->
                NumberText.read(said, contact == null ? null : contact.language())
                        .map(this::inRange)
                        .orElseGet(() -> new Judged.Rejected("not_a_number"));
            case DATE ->
                DateText.read(said, Manner.of(contact))
                        .<Judged>map(date -> new Judged.Value(date.toString()))
                        .orElseGet(() -> new Judged.Rejected("not_a_date"));
            case EMAIL -> valueOr(EmailText.read(said), "not_an_email");
            case PHONE -> valueOr(PhoneText.read(said, contact, workspace), "not_a_phone_number");
        };
    }

    private static Judged valueOr(Optional<String> value, String code) {
        return value.<Judged>map(Judged.Value::new).orElseGet(() -> new Judged.Rejected(code));
    }

    private Judged inRange(BigDecimal number) {
        if (rule.min() != null && number.compareTo(rule.min()) < 0) {
            return new Judged.Rejected("number_too_small");
        }
        if (rule.max() != null && number.compareTo(rule.max()) > 0) {
            return new Judged.Rejected("number_too_large");
        }
        return new Judged.Value(NumberText.plain(number));
    }

    /** As much of a text as is kept of it; see {@link Limits#MAX_KEPT_ANSWER_LENGTH}. */
    public static String kept(String text) {
        return Excerpt.start(text, Limits.MAX_KEPT_ANSWER_LENGTH);
    }
}
