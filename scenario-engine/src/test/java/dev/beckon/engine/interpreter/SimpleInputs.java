package dev.beckon.engine.interpreter;

import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.execution.TimerKind;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.engine.definition.AnswerKind;
import dev.beckon.engine.definition.AnswerRule;
import dev.beckon.engine.definition.AskQuestion;
import dev.beckon.engine.definition.AskQuestion.Answer;
import dev.beckon.engine.definition.Condition;
import dev.beckon.engine.definition.Handover;
import dev.beckon.engine.definition.HttpRequest;
import dev.beckon.engine.definition.Survey;
import dev.beckon.engine.definition.TimeDelay;
import dev.beckon.engine.definition.TriggerScenario;
import dev.beckon.engine.definition.WaitForEvent;
import dev.beckon.engine.definition.WaitForReceipt;
import dev.beckon.engine.definition.WaitForReply;
import dev.beckon.engine.interpreter.Sample.Said;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the model does with an input. */
final class SimpleInputs {

    private final SimpleEngine model;

    SimpleInputs(SimpleEngine model) {
        this.model = model;
    }

    /** Whether the input is taken, be it that it changes nothing. */
    boolean take(EngineInput input) {
        model.trail.clear();
        return switch (input) {
            case EngineInput.Start _ -> {
                boolean isNew = model.status == null;
                if (isNew) {
                    model.start();
                }
                yield isNew;
            }
            case EngineInput.Reply reply -> model.at != null && reply(reply);
            case EngineInput.Receipt receipt -> {
                receipt(receipt.messageId(), receipt.status(), receipt);
                yield true;
            }
            case EngineInput.Timer timer -> timer(timer);
            case EngineInput.Cancel _ -> {
                boolean runs = model.at != null;
                if (runs) {
                    model.end(ExecutionStatus.INTERRUPTED);
                }
                yield runs;
            }
            case EngineInput.MoveTo(String from, String to) -> {
                boolean fits = model.at != null && model.at.actionKey().equals(from) && model.knows(to);
                if (fits) {
                    model.go(to);
                }
                yield fits;
            }
            case EngineInput.Event event -> event(event);
            case EngineInput.Facts facts -> facts(facts);
            case EngineInput.HttpAnswer answer -> answer(answer);
            case EngineInput.ChildEnd end -> child(end);
            case EngineInput.Resume _ -> {
                boolean fits = model.at instanceof Handover;
                if (fits) {
                    model.take(model.at, "option_resumed");
                }
                yield fits;
            }
        };
    }

    private boolean timer(EngineInput.Timer timer) {
        if (model.at == null || !timer.equals(new EngineInput.Timer(model.step, model.timer, model.due))) {
            return false;
        }
        switch (model.at) {
            case TimeDelay delay -> model.next(delay);
            case Condition condition -> model.decide(condition, Map.of());
            case HttpRequest request -> {
                model.httpStatus = 0;
                model.take(request, "option_expired");
            }
            default -> model.take(model.at, "option_expired");
        }
        return true;
    }

    private boolean event(EngineInput.Event event) {
        boolean fits = model.at instanceof WaitForEvent wait
                && wait.event().equals(event.name())
                && SimpleConditions.passes(wait.filter(), event.properties());
        if (fits) {
            model.take(model.at, "option_received");
        }
        return fits;
    }

    private boolean facts(EngineInput.Facts facts) {
        if (!(model.at instanceof Condition condition) || facts.step() != model.step) {
            return false;
        }
        model.decide(condition, facts.facts());
        return true;
    }

    private boolean answer(EngineInput.HttpAnswer answer) {
        if (!(model.at instanceof HttpRequest request) || answer.step() != model.step) {
            return false;
        }
        model.httpStatus = answer.result().status();
        model.take(request, model.httpStatus < 400 ? "option_success" : "option_failed");
        return true;
    }

    private boolean child(EngineInput.ChildEnd end) {
        if (!(model.at instanceof TriggerScenario other) || end.step() != model.step) {
            return false;
        }
        model.take(other, end.status() == ExecutionStatus.COMPLETED ? "option_completed" : "option_failed");
        return true;
    }

    private void receipt(MessageId id, MessageStatus status, EngineInput.Receipt receipt) {
        if (model.at == null) {
            return;
        }
        String key = model.ids.entrySet().stream()
                .filter(entry -> entry.getValue().equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        if (key == null) {
            return;
        }
        boolean rises = model.statuses.get(key).isRaisedBy(status);
        model.statuses.merge(key, status, MessageStatus::join);
        if (model.at instanceof WaitForReceipt wait && wait.messageKey().equals(key) && rises) {
            String branch = model.branch(wait, status);
            if (branch != null) {
                model.take(wait, branch);
            }
        } else if (key.equals(model.at.actionKey()) && !(model.at instanceof WaitForReply)) {
            question(status, receipt);
        }
    }

    private void question(MessageStatus status, EngineInput.Receipt receipt) {
        if (status.isUndelivered()) {
            model.take(model.at, model.hasChild("option_failed") ? "option_failed" : "option_expired");
        } else if (status.isAccepted() && model.timer == TimerKind.ACCEPTANCE_TIMEOUT) {
            Duration timeout =
                    model.at instanceof AskQuestion question ? question.timeout() : ((Survey) model.at).timeout();
            model.timeout(receipt.occurredAt().plus(timeout));
        }
    }

    private boolean reply(EngineInput.Reply reply) {
        return switch (model.at) {
            case AskQuestion question
            when answers(reply) -> {
                judged(reply, question.answers(), question.rule());
                yield true;
            }
            case Survey survey
            when answers(reply) -> {
                var question = survey.questions().get(model.place);
                judged(reply, question.answers(), question.rule());
                yield true;
            }
            case WaitForReply wait -> {
                judged(reply, List.of(), wait.rule());
                yield true;
            }
            default -> false;
        };
    }

    private boolean answers(EngineInput.Reply reply) {
        return reply.inReplyTo() == null || model.asked.contains(reply.inReplyTo());
    }

    private void judged(EngineInput.Reply reply, List<Answer> offered, AnswerRule rule) {
        Said said = Sample.REPLIES.stream()
                .filter(sample -> Objects.equals(sample.text(), reply.text()))
                .findFirst()
                .orElseThrow();
        String option = offered.isEmpty() ? null : option(reply.optionId(), said, rule.kind());
        if (option != null) {
            accepted(option.equals("option_0") ? "Yes" : "No", option, rule);
            return;
        }
        Object value = switch (rule.kind()) {
            case ANY -> said.text() == null ? "" : said.text();
            case CHOICE -> null;
            case NUMBER -> said.number();
            case DATE -> said.date();
            case EMAIL -> said.email();
            case PHONE -> said.phone();
        };
        if (value != null) {
            accepted(value, "option_replied", rule);
        } else {
            rejected(rule);
        }
    }

    private static String option(String pressed, Said said, AnswerKind kind) {
        if ("option_0".equals(pressed)) {
            return pressed;
        }
        return said.byPlace() && kind == AnswerKind.NUMBER ? null : said.option();
    }

    private void accepted(Object value, String branch, AnswerRule rule) {
        if (!"".equals(value)) {
            model.keep(value, rule.saveTo());
        }
        if (model.at instanceof Survey survey) {
            model.nextQuestion(survey);
        } else {
            model.take(model.at, branch);
        }
    }

    private void rejected(AnswerRule rule) {
        model.rejected++;
        if (model.rejected < rule.attempts()) {
            model.putAgain();
        } else if (model.at instanceof Survey survey) {
            model.nextQuestion(survey);
        } else {
            model.take(model.at, "option_invalid");
        }
    }
}
