package dev.beckon.engine.interpreter;

import dev.beckon.contracts.message.MessageContent.OptionStyle;
import dev.beckon.engine.answer.AnswerJudge;
import dev.beckon.engine.answer.Judged;
import dev.beckon.engine.definition.AnswerRule;
import dev.beckon.engine.definition.AskQuestion.Answer;
import dev.beckon.engine.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The answers of a question, compiled. Where their titles have no values in them, all is ready beforehand.
 *
 * @param shown null where values are put in
 * @param judge null where values are put in
 */
record Offers(
        List<Answer> answers,
        List<Title> titles,
        AnswerRule rule,
        OptionStyle style,
        Offered shown,
        AnswerJudge judge) {

    /** @param description may be null */
    record Title(Template title, Template description) {}

    static Offers of(List<Answer> answers, AnswerRule rule, OptionStyle style, Compiling compiling) {
        boolean areFixed = answers.stream()
                .flatMap(answer -> Stream.of(answer.title(), Objects.requireNonNullElse(answer.description(), "")))
                .noneMatch(text -> text.indexOf('{') >= 0);
        if (areFixed) {
            return new Offers(
                    answers, List.of(), rule, style, Offered.of(answers, style), AnswerJudge.of(answers, rule));
        }
        List<Title> titles = answers.stream()
                .map(answer -> new Title(compiling.text(answer.title()), compiling.optional(answer.description())))
                .toList();
        return new Offers(answers, titles, rule, style, null, null);
    }

    /** @throws dev.beckon.engine.template.TemplateFailedException when a title cannot be rendered */
    Offered show(Walk walk, String actionKey) {
        return shown != null ? shown : Offered.of(rendered(template -> walk.render(actionKey, template)), style);
    }

    /**
     * What a reply comes to. A text is compared with the titles as they read now.
     *
     * @throws dev.beckon.engine.template.TemplateFailedException when a title cannot be rendered
     */
    Judged judge(Walk walk, EngineInput.Reply reply) {
        AnswerJudge present = judge != null
                ? judge
                : AnswerJudge.of(
                        rendered(template -> template.render(walk.scope()).text()), rule);
        return present.judge(
                reply.optionId(),
                reply.text(),
                walk.contact(),
                walk.environment().workspace());
    }

    /** A title that comes out empty is the answer's place, which means it in a text too. */
    private List<Answer> rendered(Function<Template, String> render) {
        List<Answer> rendered = new ArrayList<>(answers.size());
        for (int i = 0; i < answers.size(); i++) {
            Title title = titles.get(i);
            String shownTitle = Texts.oneLine(render.apply(title.title()));
            rendered.add(new Answer(
                    shownTitle.isEmpty() ? Integer.toString(i + 1) : shownTitle,
                    answers.get(i).synonyms(),
                    title.description() == null ? null : Texts.line(render.apply(title.description()))));
        }
        return rendered;
    }
}
