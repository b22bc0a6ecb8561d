package dev.beckon.engine.interpreter;

import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.execution.TimerKind;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.journal.ListOperation;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.engine.definition.AbTesting;
import dev.beckon.engine.definition.Action;
import dev.beckon.engine.definition.AskQuestion;
import dev.beckon.engine.definition.Condition;
import dev.beckon.engine.definition.Delay;
import dev.beckon.engine.definition.Exit;
import dev.beckon.engine.definition.Folder;
import dev.beckon.engine.definition.FrequencyLimit;
import dev.beckon.engine.definition.Goal;
import dev.beckon.engine.definition.Handover;
import dev.beckon.engine.definition.HttpRequest;
import dev.beckon.engine.definition.Message;
import dev.beckon.engine.definition.ScenarioDefinition;
import dev.beckon.engine.definition.Survey;
import dev.beckon.engine.definition.Tag;
import dev.beckon.engine.definition.TimeDelay;
import dev.beckon.engine.definition.TriggerScenario;
import dev.beckon.engine.definition.UpdateProperty;
import dev.beckon.engine.definition.WaitForEvent;
import dev.beckon.engine.definition.WaitForReceipt;
import dev.beckon.engine.definition.WaitForReply;
import dev.beckon.engine.interpreter.Sample.Outcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an execution should do, told in the plainest way from the definition: no plan, no templates, no state that is
 * written and read. It looks at the real one only for what it cannot know: ids of messages and lots of tests.
 */
final class SimpleEngine {

    /** How often each key passed a frequency limit, and when. */
    record Passage(String key, Instant at) {}

    final Map<String, Object> answers = new HashMap<>();
    final Set<String> tags = new HashSet<>();
    final Set<Long> folders = new HashSet<>();
    final Map<String, MessageStatus> statuses = new HashMap<>();
    final Map<String, MessageId> ids = new HashMap<>();
    final Set<MessageId> asked = new HashSet<>();
    final List<String> trail = new ArrayList<>();
    final Deque<String> lots = new ArrayDeque<>();
    Object score;
    Integer httpStatus;
    ExecutionStatus status;
    Action at;
    int step;
    TimerKind timer;
    Instant due;
    int place;
    int rejected;
    Instant now;

    private final Map<String, Action> actions = new HashMap<>();
    private final Map<String, String> children = new HashMap<>();
    private final List<Passage> passages = new ArrayList<>();
    private final SimpleConditions conditions = new SimpleConditions(this);
    private final String root;

    SimpleEngine(ScenarioDefinition scenario) {
        for (Action action : scenario.actions()) {
            actions.put(action.actionKey(), action);
            children.put(
                    action.placement().parentKey() + "/" + action.placement().parentBranch(), action.actionKey());
        }
        root = scenario.actions().getFirst().actionKey();
    }

    void start() {
        go(root);
    }

    boolean knows(String actionKey) {
        return actions.containsKey(actionKey);
    }

    boolean hasChild(String branch) {
        return children.containsKey(at.actionKey() + "/" + branch);
    }

    void go(String actionKey) {
        at = null;
        if (actionKey == null) {
            end(ExecutionStatus.COMPLETED);
            return;
        }
        step++;
        trail.add("enter " + actionKey);
        enter(actions.get(actionKey));
    }

    void take(Action action, String branch) {
        trail.add(branch);
        go(children.get(action.actionKey() + "/" + branch));
    }

    void next(Action action) {
        go(children.get(action.actionKey() + "/next"));
    }

    void end(ExecutionStatus how) {
        at = null;
        status = how;
        trail.add("end " + how);
    }

    private void rest(Action action, TimerKind kind, Instant until) {
        status = ExecutionStatus.WAITING;
        at = action;
        timer = kind;
        due = until.truncatedTo(ChronoUnit.MILLIS).equals(until)
                ? until
                : until.truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
    }

    /** The question was accepted, so its timeout proper runs. */
    void timeout(Instant until) {
        rest(at, TimerKind.ANSWER_TIMEOUT, until);
    }

    private void restFor(Action action, Duration timeout) {
        rest(action, TimerKind.WAIT_TIMEOUT, now.plus(timeout));
    }

    private void enter(Action action) {
        rejected = 0;
        place = 0;
        switch (action) {
            case Message message -> {
                if (send(message, message.body().content()) != Outcome.FAILURE) {
                    next(message);
                }
            }
            case AskQuestion question -> put(question, question.body().content(), null, question.timeout());
            case Survey survey -> put(survey);
            case Condition condition -> decide(condition, conditions.withoutFacts(condition.test()));
            case AbTesting test -> take(test, lots.removeFirst());
            case TimeDelay delay -> delay(delay);
            case WaitForReply wait -> restFor(wait, wait.timeout());
            case WaitForEvent wait -> restFor(wait, wait.timeout());
            case WaitForReceipt wait -> await(wait);
            case UpdateProperty update -> update(update);
            case Tag tag -> tag(tag);
            case Folder folder -> {
                if (folder.operation() == ListOperation.ADD) {
                    folders.addAll(folder.folderIds());
                } else {
                    folder.folderIds().forEach(folders::remove);
                }
                next(folder);
            }
            case HttpRequest request -> {
                if (request.url().startsWith("https")) {
                    restFor(request, Duration.ofSeconds(10).plusMinutes(2));
                } else {
                    httpStatus = 0;
                    take(request, "option_failed");
                }
            }
            case TriggerScenario other -> {
                if (other.awaits()) {
                    restFor(other, other.timeout());
                } else {
                    next(other);
                }
            }
            case FrequencyLimit limit -> limit(limit);
            case Handover handover -> restFor(handover, handover.timeout());
            case Goal goal -> {
                if (Sample.outcome(goal.value()) == Outcome.FAILURE) {
                    end(ExecutionStatus.FAILED);
                } else {
                    next(goal);
                }
            }
            case Exit _ -> end(ExecutionStatus.COMPLETED);
        }
    }

    /** Sends a text; a failure ends the execution. */
    private Outcome send(Action action, String template) {
        Outcome outcome = Sample.outcome(template);
        switch (outcome) {
            case SOMETHING -> statuses.put(action.actionKey(), MessageStatus.PENDING);
            case NOTHING -> {}
            case FAILURE -> end(ExecutionStatus.FAILED);
        }
        return outcome;
    }

    private void put(Action action, String prompt, String retry, Duration timeout) {
        Outcome sent = Outcome.NOTHING;
        if (retry != null) {
            sent = send(action, retry);
        }
        if (sent == Outcome.NOTHING) {
            sent = send(action, prompt);
        }
        switch (sent) {
            case SOMETHING ->
                rest(action, TimerKind.ACCEPTANCE_TIMEOUT, now.plus(timeout).plus(Duration.ofMinutes(10)));
            case NOTHING -> end(ExecutionStatus.FAILED);
            case FAILURE -> {}
        }
    }

    void putAgain() {
        switch (at) {
            case AskQuestion question ->
                put(question, question.body().content(), question.rule().retryMessage(), question.timeout());
            case Survey survey -> {
                var question = survey.questions().get(place);
                put(survey, question.content(), question.rule().retryMessage(), survey.timeout());
            }
            case WaitForReply wait -> {
                String retry = wait.rule().retryMessage();
                if (retry != null && Sample.outcome(retry) == Outcome.SOMETHING) {
                    statuses.put(wait.actionKey(), MessageStatus.PENDING);
                }
            }
            default -> throw new IllegalStateException();
        }
    }

    private void put(Survey survey) {
        put(survey, survey.questions().get(place).content(), null, survey.timeout());
    }

    void nextQuestion(Survey survey) {
        place++;
        rejected = 0;
        asked.clear();
        if (place < survey.questions().size()) {
            put(survey);
        } else {
            take(survey, "option_completed");
        }
    }

    void decide(Condition condition, Boolean truth) {
        if (truth == null) {
            restFor(condition, Duration.ofMinutes(5));
        } else {
            take(condition, truth ? "option_true" : "option_false");
        }
    }

    void decide(Condition condition, Map<String, Object> facts) {
        decide(condition, conditions.withFacts(condition.test(), facts));
    }

    private void delay(TimeDelay delay) {
        switch (delay.delay()) {
            case Delay.For(Duration duration) -> rest(delay, TimerKind.DELAY, now.plus(duration));
            case Delay.Until(String text, Duration offset) -> {
                Instant end =
                        text.startsWith(Sample.READABLE) ? Instant.parse(text).plus(offset) : now;
                if (end.isAfter(now)) {
                    rest(delay, TimerKind.DELAY, end);
                } else {
                    next(delay);
                }
            }
            case Delay.LocalClock _, Delay.WorkingHours _ -> throw new IllegalStateException();
        }
    }

    private void await(WaitForReceipt wait) {
        MessageStatus known = statuses.get(wait.messageKey());
        at = wait;
        String branch = known == null ? "option_failed" : branch(wait, known);
        if (branch == null) {
            restFor(wait, wait.timeout());
        } else {
            take(wait, branch);
        }
    }

    /** Null to wait on. */
    String branch(WaitForReceipt wait, MessageStatus known) {
        if (known.isUndelivered()) {
            return "option_failed";
        }
        if (known == MessageStatus.READ) {
            return wait.read() || hasChild("option_read") ? "option_read" : "option_delivered";
        }
        return known == MessageStatus.DELIVERED && !wait.read() ? "option_delivered" : null;
    }

    private void limit(FrequencyLimit limit) {
        long passed = passages.stream()
                .filter(passage -> passage.key().equals(limit.key())
                        && passage.at().plus(limit.per()).isAfter(now))
                .count();
        if (passed < limit.most()) {
            passages.add(new Passage(limit.key(), now));
            take(limit, "option_allowed");
        } else {
            take(limit, "option_limited");
        }
    }

    private void tag(Tag tag) {
        String name = switch (tag.tags().getFirst()) {
            case "red" -> "red";
            case "{{ trigger.colour }}" -> "blue";
            default -> null;
        };
        if (name != null && tag.operation() == ListOperation.ADD) {
            tags.add(name);
        } else if (name != null) {
            tags.remove(name);
        }
        next(tag);
    }

    private void update(UpdateProperty update) {
        Object value = update.value() == null ? null : Sample.value(update.value());
        switch (update.operation()) {
            case SET -> score = value;
            case CLEAR -> score = null;
            case ADD -> score = added(value);
            case INCREMENT -> {
                if (!"blue".equals(value)) {
                    score = number(score).add(number(value)).doubleValue();
                }
            }
        }
        next(update);
    }

    private List<Object> added(Object value) {
        List<Object> all = new ArrayList<>();
        if (score instanceof List<?> list) {
            all.addAll(list);
        } else if (score != null) {
            all.add(score);
        }
        if (!all.contains(value)) {
            all.add(value);
        }
        return all;
    }

    private static BigDecimal number(Object value) {
        try {
            return value == null ? BigDecimal.ZERO : new BigDecimal(value.toString());
        } catch (NumberFormatException e) {
            return BigDecimal.ZERO;
        }
    }

    /** Keeps an answer, also in the property that the question names. */
    void keep(Object value, String saveTo) {
        if (at instanceof Survey survey) {
            @SuppressWarnings("unchecked")
            Map<String, Object> result =
                    new HashMap<>((Map<String, Object>) answers.getOrDefault(survey.actionKey(), Map.of()));
            result.put(survey.questions().get(place).key(), value);
            answers.put(survey.actionKey(), result);
        } else {
            answers.put(at.actionKey(), value);
        }
        if (saveTo != null) {
            score = value;
        }
    }
}
