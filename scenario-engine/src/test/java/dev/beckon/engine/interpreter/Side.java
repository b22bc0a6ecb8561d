package dev.beckon.engine.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.journal.ExecutionEvent.ActionEntered;
import dev.beckon.contracts.journal.ExecutionEvent.BranchTaken;
import dev.beckon.contracts.journal.ExecutionEvent.ExecutionEnded;
import dev.beckon.contracts.journal.ExecutionEvent.InputRefused;
import dev.beckon.contracts.journal.ExecutionEvent.MessageRequested;
import dev.beckon.engine.definition.AbTesting;
import dev.beckon.engine.definition.ScenarioDefinition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The model beside the interpreter, input by input. */
final class Side {

    private final SimpleEngine model;
    private final SimpleInputs inputs;
    private final Map<String, String> testKeys;
    private final Map<String, String> lots = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    Side(ScenarioDefinition scenario) {
        model = new SimpleEngine(scenario);
        inputs = new SimpleInputs(model);
        scenario.actions()
                .forEach(action -> types.put(action.actionKey(), action.type().wireName()));
        testKeys = scenario.actions().stream()
                .filter(AbTesting.class::isInstance)
                .map(AbTesting.class::cast)
                .collect(Collectors.toMap(AbTesting::actionKey, AbTesting::testKey));
    }

    void compare(EngineInput input, Instant now, Sprint sprint) {
        model.now = now;
        drawLots(sprint);
        boolean taken = inputs.take(input);
        observe(sprint);
        assertThat(sprint.events().stream().noneMatch(InputRefused.class::isInstance))
                .as("taken: " + input)
                .isEqualTo(taken);
        assertThat(trail(sprint)).isEqualTo(model.trail);
        ExecutionState state = sprint.state();
        assertThat(state.status()).isEqualTo(model.status);
        assertThat(state.step()).isEqualTo(model.step);
        if (model.status == ExecutionStatus.WAITING) {
            Wait wait = state.waitingFor();
            assertThat(new EngineInput.Timer(wait.step(), wait.timer(), wait.dueAt()))
                    .isEqualTo(new EngineInput.Timer(model.step, model.timer, model.due));
            assertThat(wait.actionKey()).isEqualTo(model.at.actionKey());
        }
        assertThat(state.answers()).isEqualTo(model.answers);
    }

    /** The model cannot know a lot, but it can know that one test has one. */
    private void drawLots(Sprint sprint) {
        model.lots.clear();
        for (ExecutionEvent event : sprint.events()) {
            if (event instanceof BranchTaken taken && testKeys.containsKey(taken.actionKey())) {
                assertThat(taken.branch()).isIn("option_a", "option_c");
                assertThat(taken.branch())
                        .isEqualTo(lots.computeIfAbsent(testKeys.get(taken.actionKey()), _ -> taken.branch()));
                model.lots.add(taken.branch());
            }
        }
    }

    private void observe(Sprint sprint) {
        for (ExecutionEvent event : sprint.events()) {
            switch (event) {
                case ActionEntered _ -> model.asked.clear();
                case MessageRequested message -> {
                    model.ids.put(message.actionKey(), message.messageId());
                    model.asked.add(message.messageId());
                }
                default -> {}
            }
        }
    }

    /** {@code <action type>/<branch>} */
    Set<String> taken() {
        return taken;
    }

    private List<String> trail(Sprint sprint) {
        List<String> trail = new ArrayList<>();
        for (ExecutionEvent event : sprint.events()) {
            switch (event) {
                case ActionEntered entered -> trail.add("enter " + entered.actionKey());
                case BranchTaken branch -> {
                    trail.add(branch.branch());
                    taken.add(types.get(branch.actionKey()) + '/' + branch.branch());
                }
                case ExecutionEnded ended -> trail.add("end " + ended.status());
                default -> {}
            }
        }
        return trail;
    }
}
