package dev.beckon.engine.interpreter;

import dev.beckon.contracts.journal.ListOperation;
import dev.beckon.contracts.journal.PropertyOperation;
import dev.beckon.engine.definition.AbTesting;
import dev.beckon.engine.definition.Action;
import dev.beckon.engine.definition.ActionType;
import dev.beckon.engine.definition.AnswerKind;
import dev.beckon.engine.definition.AnswerRule;
import dev.beckon.engine.definition.AskQuestion;
import dev.beckon.engine.definition.AskQuestion.Answer;
import dev.beckon.engine.definition.Condition;
import dev.beckon.engine.definition.Delay;
import dev.beckon.engine.definition.EntryPolicy;
import dev.beckon.engine.definition.Exit;
import dev.beckon.engine.definition.Folder;
import dev.beckon.engine.definition.FrequencyLimit;
import dev.beckon.engine.definition.Goal;
import dev.beckon.engine.definition.Handover;
import dev.beckon.engine.definition.HttpRequest;
import dev.beckon.engine.definition.Message;
import dev.beckon.engine.definition.MessageBody;
import dev.beckon.engine.definition.Placement;
import dev.beckon.engine.definition.ScenarioDefinition;
import dev.beckon.engine.definition.Survey;
import dev.beckon.engine.definition.SurveyQuestion;
import dev.beckon.engine.definition.Tag;
import dev.beckon.engine.definition.TimeDelay;
import dev.beckon.engine.definition.TriggerScenario;
import dev.beckon.engine.definition.UpdateProperty;
import dev.beckon.engine.definition.WaitForEvent;
import dev.beckon.engine.definition.WaitForReceipt;
import dev.beckon.engine.definition.WaitForReply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Grows a valid tree of actions of every kind at random. */
final class RandomScenario {

    private record Open(String key, String branch) {}

    private final Random random;
    private final RandomRules rules;
    private final List<Open> open = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();

    private RandomScenario(Random random) {
        this.random = random;
        this.rules = new RandomRules(random);
    }

    static ScenarioDefinition grow(Random random) {
        return new RandomScenario(random).grow();
    }

    private ScenarioDefinition grow() {
        int size = 1 + random.nextInt(14);
        for (int i = 0; i < size && (i == 0 || !open.isEmpty()); i++) {
            String key = "a" + i;
            Open place = i == 0 ? null : open.remove(random.nextInt(open.size()));
            Action action =
                    action(place == null ? Placement.root(key) : new Placement(key, place.key(), place.branch()));
            actions.add(action);
            action.branches().forEach(branch -> open.add(new Open(key, branch)));
        }
        return new ScenarioDefinition("Random", null, EntryPolicy.SKIP, List.of(), actions);
    }

    /** {@code <action type>/<branch>} for all that random trees can have, but the way of a test that has no weight. */
    static Set<String> everyBranch() {
        Set<String> branches = new TreeSet<>();
        RandomScenario any = new RandomScenario(new Random(1));
        any.actions.add(new Message(Placement.root("a0"), any.body(), List.of(), List.of(), null));
        for (int i = 0; i < 1_000; i++) {
            Action action = any.action(new Placement("a1", "a0", "next"));
            action.branches().forEach(branch -> branches.add(action.type().wireName() + '/' + branch));
        }
        branches.removeIf(branch -> branch.endsWith("/next") || branch.equals("ab_testing/option_b"));
        return branches;
    }

    private Action action(Placement place) {
        return switch (pick(List.of(ActionType.values()))) {
            case MESSAGE -> new Message(place, body(), List.of(), List.of(), null);
            case ASK_QUESTION -> {
                List<Answer> answers = answers();
                yield new AskQuestion(place, body(), List.of(), List.of(), answers, null, rule(answers), time());
            }
            case CONDITION -> new Condition(place, rules.test());
            case AB_TESTING -> new AbTesting(place, "t" + random.nextInt(9), List.of(50, 0, 50));
            case TIME_DELAY ->
                new TimeDelay(
                        place,
                        random.nextBoolean()
                                ? new Delay.For(time())
                                : new Delay.Until(pick(Sample.INSTANTS), Duration.ofMinutes(random.nextInt(9) - 4)));
            case WAIT_FOR_REPLY -> new WaitForReply(place, rule(List.of()), time());
            case WAIT_FOR_EVENT -> new WaitForEvent(place, pick(Sample.EVENTS), rules.eventFilter(), time());
            case WAIT_FOR_RECEIPT -> {
                List<String> before = senders(place);
                yield before.isEmpty()
                        ? new Message(place, body(), List.of(), List.of(), null)
                        : new WaitForReceipt(place, pick(before), random.nextBoolean(), time());
            }
            case UPDATE_PROPERTY -> update(place);
            case TAG -> new Tag(place, pick(List.of(ListOperation.values())), List.of(pick(Sample.TAGS)));
            case FOLDER -> new Folder(place, pick(List.of(ListOperation.values())), List.of(1L + random.nextInt(2)));
            case HTTP_REQUEST ->
                new HttpRequest(
                        place, "GET", pick(Sample.URLS), Map.of(), null, "http1", Duration.ofSeconds(5), 1, false);
            case TRIGGER_SCENARIO -> {
                boolean waits = random.nextBoolean();
                yield new TriggerScenario(place, 7, Map.of("x", "{{ trigger.count }}"), waits, waits ? time() : null);
            }
            case SURVEY -> new Survey(place, null, "S", List.of(question("k1"), question("k2")), List.of(), time());
            case FREQUENCY_LIMIT -> new FrequencyLimit(place, pick(List.of("f1", "f2")), 1 + random.nextInt(2), time());
            case HANDOVER -> new Handover(place, null, pick(Sample.URLS), time());
            case GOAL ->
                new Goal(
                        place,
                        "g",
                        pick(Sample.TEXTS.subList(1, Sample.TEXTS.size())).template());
            case EXIT -> new Exit(place, null);
        };
    }

    /** Those on the way here that send. */
    private List<String> senders(Placement place) {
        List<String> senders = new ArrayList<>();
        for (String key = place.parentKey(); key != null; ) {
            Action action = actions.get(Integer.parseInt(key.substring(1)));
            if (action instanceof Message || action instanceof AskQuestion) {
                senders.add(key);
            }
            key = action.placement().parentKey();
        }
        return senders;
    }

    private UpdateProperty update(Placement place) {
        PropertyOperation operation = pick(List.of(PropertyOperation.values()));
        Object value = switch (operation) {
            case CLEAR -> null;
            case INCREMENT -> pick(List.of(1, 2.5, "{{ trigger.count }}", "{{ trigger.colour }}"));
            case SET, ADD -> pick(List.of(1, 2.5, "3", "x", "{{ trigger.count }}"));
        };
        return new UpdateProperty(place, "score", operation, value);
    }

    private MessageBody body() {
        return MessageBody.text(pick(Sample.TEXTS).template());
    }

    private SurveyQuestion question(String key) {
        List<Answer> answers = answers();
        return new SurveyQuestion(key, pick(Sample.TEXTS).template(), answers, null, rule(answers));
    }

    private List<Answer> answers() {
        return random.nextBoolean() ? List.of(Answer.of("Yes"), Answer.of("No")) : List.of();
    }

    private AnswerRule rule(List<Answer> answers) {
        AnswerKind kind = pick(List.of(AnswerKind.values()));
        String saveTo = random.nextInt(3) == 0 ? "score" : null;
        if (kind == AnswerKind.ANY || kind == AnswerKind.CHOICE && answers.isEmpty()) {
            return new AnswerRule(AnswerKind.ANY, null, null, 1, null, saveTo);
        }
        String retry = random.nextBoolean() ? pick(Sample.TEXTS).template() : null;
        return new AnswerRule(kind, null, null, 1 + random.nextInt(2), retry, saveTo);
    }

    private Duration time() {
        return Duration.ofSeconds(1 + random.nextInt(3_600));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
