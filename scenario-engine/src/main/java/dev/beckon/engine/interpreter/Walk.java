package dev.beckon.engine.interpreter;

import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.journal.ExecutionEvent.TimerSet;
import dev.beckon.contracts.journal.ExecutionEvent.WaitStarted;
import dev.beckon.contracts.journal.ExecutionEvent.WarningRaised;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.template.Rendered;
import dev.beckon.engine.template.Template;
import dev.beckon.engine.template.TemplateFailedException;
import dev.beckon.engine.template.TemplateScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One sprint under way: what has happened so far and what texts see. For one thread, thrown away afterwards. */
final class Walk {

    private final Plan plan;
    private final ExecutionState before;
    private final Environment environment;
    private final List<ExecutionEvent> events = new ArrayList<>();
    private final TemplateScope scope = new TemplateScope(new Names(this));
    private int step;
    private Map<String, Object> answers;
    private Map<String, Object> event;
    private Map<String, Object> http;
    private List<SentMessage> messages;
    private SentMessage lastMessage;
    private OwnWrites writes;
    private String link;
    private int room = -1;

    Walk(Plan plan, ExecutionState before, Environment environment) {
        this.plan = plan;
        this.before = before;
        this.environment = environment;
        this.step = before.step();
        this.answers = before.answers();
        this.event = before.event();
        this.http = before.http();
        this.messages = before.messages();
        this.lastMessage = before.lastMessage();
        this.writes = before.writes();
    }

    ExecutionId executionId() {
        return before.executionId();
    }

    Environment environment() {
        return environment;
    }

    Instant now() {
        return environment.now();
    }

    /** Null when nothing is known. */
    ContactProfile contact() {
        return environment.contact();
    }

    int step() {
        return step;
    }

    Map<String, Object> data() {
        return before.data();
    }

    Map<String, Object> answers() {
        return answers;
    }

    Map<String, Object> event() {
        return event;
    }

    Map<String, Object> http() {
        return http;
    }

    List<SentMessage> messages() {
        return messages;
    }

    SentMessage lastMessage() {
        return lastMessage;
    }

    OwnWrites writes() {
        return writes == null ? OwnWrites.NONE : writes;
    }

    /** The public address of the link of the message being rendered; null for none. */
    String link() {
        return link;
    }

    void link(String address) {
        link = address;
    }

    /** What texts and conditions see now. */
    TemplateScope scope() {
        return scope;
    }

    List<ExecutionEvent> events() {
        return events;
    }

    void nextStep() {
        step++;
    }

    void happened(ExecutionEvent event) {
        events.add(event);
    }

    void happened(List<ExecutionEvent> more) {
        events.addAll(more);
    }

    void answered(String actionKey, Object value) {
        if (fits(actionKey, value)) {
            answers = with(answers, actionKey, value);
        }
    }

    void heard(Map<String, Object> properties) {
        event = properties;
    }

    void fetched(String actionKey, String name, Map<String, Object> result) {
        http = with(http, name, fits(actionKey, result) ? result : Map.of("status", result.get("status")));
    }

    void wrote(OwnWrites more) {
        writes = more;
    }

    /** Keeps the message where the plan asks for its status. */
    void sent(String actionKey, MessageId id) {
        SentMessage message = new SentMessage(actionKey, id, MessageStatus.PENDING);
        if (plan.tracks(actionKey)) {
            List<SentMessage> more = new ArrayList<>(messages);
            more.removeIf(other -> other.actionKey().equals(actionKey));
            more.add(message);
            messages = more;
        }
        if (plan.tracksLastMessage()) {
            lastMessage = message;
        }
    }

    void risen(MessageId id, MessageStatus status) {
        if (lastMessage != null && lastMessage.id().equals(id)) {
            lastMessage = lastMessage.raisedTo(status);
        }
        if (!messages.isEmpty()) {
            messages = messages.stream()
                    .map(message -> message.id().equals(id) ? message.raisedTo(status) : message)
                    .toList();
        }
    }

    MessageId messageId(String name) {
        return DerivedId.message(executionId(), step, name);
    }

    void warn(String actionKey, String code, String detail) {
        events.add(new WarningRaised(actionKey, code, detail));
    }

    void warnOfUnknown(String actionKey, List<String> variables) {
        for (String variable : variables) {
            WarningRaised warning =
                    new WarningRaised(actionKey, "unknown_variable", "There is no '" + variable + "', so it is empty");
            if (!events.contains(warning)) {
                events.add(warning);
            }
        }
    }

    /** @throws TemplateFailedException when it cannot be rendered */
    String render(String actionKey, Template template) {
        Rendered rendered = template.render(scope);
        if (!rendered.unknownVariables().isEmpty()) {
            warnOfUnknown(actionKey, rendered.unknownVariables());
        }
        return rendered.text();
    }

    Move templateFailed(String actionKey, TemplateFailedException failure) {
        warn(actionKey, "template_failed", failure.getMessage());
        return new Move.Fail("template_failed", "A text of '" + actionKey + "' failed: " + failure.getMessage());
    }

    /** Begins a wait: says so and sets its timer. */
    Move rest(Wait wait) {
        happened(new WaitStarted(wait.step(), wait.actionKey()));
        happened(new TimerSet(wait.step(), wait.timer(), wait.dueAt()));
        return new Move.Rest(wait);
    }

    /** Says that the present wait's timer is not needed any more. */
    void cancelTimer() {
        Wait wait = before.waitingFor();
        happened(new ExecutionEvent.TimerCancelled(wait.step(), wait.timer(), wait.dueAt()));
    }

    /** Whether there is room for another value in the state; a warning when there is not. */
    boolean fits(String actionKey, Object value) {
        if (room < 0) {
            room = Limits.MAX_KEPT_LENGTH
                    - CallData.length(answers)
                    - CallData.length(event)
                    - CallData.length(http)
                    - CallData.length(writes().properties());
        }
        int length = CallData.length(value);
        if (length > room) {
            warn(actionKey, "state_full", "The execution keeps all it may already, so this value is not kept");
            return false;
        }
        room -= length;
        return true;
    }

    Sprint sprint(ExecutionStatus status, Wait wait) {
        ExecutionState after = new ExecutionState(
                executionId(),
                status,
                step,
                before.sequence() + 1,
                before.data(),
                answers,
                wait,
                event,
                http,
                messages,
                lastMessage,
                writes);
        return new Sprint(after, events);
    }

    private static Map<String, Object> with(Map<String, Object> known, String name, Object value) {
        Map<String, Object> more = LinkedHashMap.newLinkedHashMap(known.size() + 1);
        more.putAll(known);
        more.put(name, value);
        return Collections.unmodifiableMap(more);
    }
}
