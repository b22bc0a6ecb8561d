package dev.beckon.engine.interpreter;

import dev.beckon.contracts.message.MessageContent.Option;
import dev.beckon.contracts.message.MessageContent.OptionStyle;
import dev.beckon.engine.definition.AskQuestion.Answer;
import dev.beckon.engine.definition.Branch;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The answers that a question offers.
 *
 * @param style null leaves it to the channel
 */
record Offered(List<Option> options, OptionStyle style) {

    static final Offered NONE = new Offered(List.of(), null);

    static Offered of(List<Answer> answers, OptionStyle style) {
        List<Option> options = IntStream.range(0, answers.size())
                .mapToObj(i -> new Option(
                        Branch.option(i), answers.get(i).title(), answers.get(i).description()))
                .toList();
        return new Offered(options, style);
    }
}
