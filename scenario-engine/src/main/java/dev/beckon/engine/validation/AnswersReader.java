package dev.beckon.engine.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.engine.definition.AskQuestion.Answer;
import dev.beckon.engine.definition.Limits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads {@code answers}: texts, or objects with a title and synonyms. */
final class AnswersReader {

    private AnswersReader() {}

    static List<Answer> read(Fields options) {
        Optional<JsonNode> array = options.array("answers");
        if (array.isEmpty()) {
            return List.of();
        }
        if (array.get().size() > Limits.MAX_ANSWERS) {
            options.problem(
                    "answers", "too_many_answers", "a question offers at most " + Limits.MAX_ANSWERS + " answers");
            return List.of();
        }
        List<Answer> answers = new ArrayList<>();
        Set<String> titles = new HashSet<>();
        for (int i = 0; i < array.get().size(); i++) {
            String pointer = options.pointer("answers") + '/' + i;
            Answer answer = answer(array.get().get(i), pointer, options.problems());
            answers.add(answer);
            if (!answer.title().isBlank() && !titles.add(answer.title().strip().toLowerCase(Locale.ROOT))) {
                options.problems().add(pointer, "duplicate_answer", "another answer has the same title");
            }
        }
        return answers;
    }

    private static Answer answer(JsonNode node, String pointer, Problems problems) {
        if (node.isTextual()) {
            checkTitle(node.textValue(), pointer, problems);
            return Answer.of(node.textValue());
        }
        if (!node.isObject()) {
            Fields.wrongType(problems, pointer, "a text or an object", node);
            return Answer.of("");
        }
        Fields fields = Fields.of(node, pointer, problems).orElseThrow();
        String title = fields.text("title").orElse("");
        checkTitle(title, fields.pointer("title"), problems);
        List<String> synonyms = synonyms(fields);
        fields.rejectOthers();
        return new Answer(title, synonyms, null);
    }

    private static void checkTitle(String title, String pointer, Problems problems) {
        if (title.isBlank()) {
            problems.add(pointer, "missing_title", "an answer needs a title");
        }
        if (title.length() > Limits.MAX_ANSWER_TITLE_LENGTH) {
            problems.add(
                    pointer,
                    "answer_title_too_long",
                    "an answer's title has at most " + Limits.MAX_ANSWER_TITLE_LENGTH
                            + " characters, as a button can show no more");
        }
    }

    private static List<String> synonyms(Fields answer) {
        Optional<JsonNode> array = answer.array("synonyms");
        if (array.isPresent() && array.get().size() > Limits.MAX_SYNONYMS) {
            answer.problem(
                    "synonyms", "too_many_synonyms", "an answer has at most " + Limits.MAX_SYNONYMS + " synonyms");
            return List.of();
        }
        List<String> synonyms = new ArrayList<>();
        for (int i = 0; array.isPresent() && i < array.get().size(); i++) {
            JsonNode node = array.get().get(i);
            String pointer = answer.pointer("synonyms") + '/' + i;
            if (!node.isTextual()) {
                Fields.wrongType(answer.problems(), pointer, "a text", node);
            } else if (node.textValue().isBlank() || node.textValue().length() > Limits.MAX_SYNONYM_LENGTH) {
                answer.problems()
                        .add(
                                pointer,
                                "invalid_synonym",
                                "a synonym has 1 to " + Limits.MAX_SYNONYM_LENGTH + " characters");
            } else {
                synonyms.add(node.textValue());
            }
        }
        return synonyms;
    }
}
