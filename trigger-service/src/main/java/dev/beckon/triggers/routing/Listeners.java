package dev.beckon.triggers.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioHead;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioVersion;
import dev.beckon.contracts.definition.ScenarioKind;
import dev.beckon.contracts.id.ApiTriggerId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.engine.definition.Trigger;
import dev.beckon.engine.definition.TriggerType;
import dev.beckon.engine.trigger.TriggerMatcher;
import dev.beckon.engine.trigger.TriggerOccasion;
import dev.beckon.engine.trigger.TriggerOccasion.ApiTriggerCalled;
import dev.beckon.triggers.directory.DefinitionObserver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Which scenarios listen for what: those that are active, by the triggers of their current version. Safe for all
 * threads.
 */
@ApplicationScoped
public class Listeners implements DefinitionObserver {

    private static final Logger LOGGER = Logger.getLogger(Listeners.class);

    /** What is called by the scenario's name needs no listener. */
    private static final Set<TriggerType> ROUTED = EnumSet.complementOf(EnumSet.of(TriggerType.API));

    /** Touched by the thread that reads the definitions only. */
    private final Map<String, ScenarioHead> heads = new HashMap<>();

    private final Map<String, List<Listening>> versions = new HashMap<>();

    private final Map<WorkspaceId, Map<ScenarioId, List<Listening>>> active = new ConcurrentHashMap<>();

    private final Event<SegmentsAwaited> segmentsAwaited;

    Listeners(Event<SegmentsAwaited> segmentsAwaited) {
        this.segmentsAwaited = segmentsAwaited;
    }

    private record Listening(int version, TriggerType type, ObjectNode options, TriggerMatcher matcher) {}

    /**
     * A scenario that listens to an API trigger.
     *
     * @param version whose trigger it is
     * @param options of the trigger
     */
    public record ApiListener(ScenarioId scenario, int version, ObjectNode options, TriggerMatcher matcher) {}

    @Override
    public void definitionChanged(String key, Optional<DefinitionRecord> record) {
        switch (record.orElse(null)) {
            case null -> removed(key);
            case ScenarioHead head -> {
                if (head.kind() == ScenarioKind.SCENARIO) {
                    heads.put(key, head);
                    refresh(head);
                }
            }
            case ScenarioVersion version -> {
                List<Listening> listening = listening(version);
                if (!listening.isEmpty()) {
                    versions.put(key, listening);
                }
                Optional.ofNullable(heads.get(ScenarioHead.keyOf(version.scenarioId())))
                        .ifPresent(this::refresh);
            }
            case DefinitionRecord.Campaign campaign -> {}
            case DefinitionRecord.ApiTrigger trigger -> {}
        }
    }

    private void removed(String key) {
        versions.remove(key);
        ScenarioHead head = heads.remove(key);
        if (head != null) {
            active.getOrDefault(head.workspace(), Map.of()).remove(head.scenarioId());
        }
    }

    private void refresh(ScenarioHead head) {
        List<Listening> listening = head.active()
                ? versions.getOrDefault(ScenarioVersion.keyOf(head.scenarioId(), head.currentVersion()), List.of())
                : List.of();
        if (listening.isEmpty()) {
            Map<ScenarioId, List<Listening>> scenarios = active.get(head.workspace());
            if (scenarios != null) {
                scenarios.remove(head.scenarioId());
            }
        } else {
            active.computeIfAbsent(head.workspace(), workspace -> new ConcurrentHashMap<>())
                    .put(head.scenarioId(), listening);
            if (listening.stream().anyMatch(each -> each.type() == TriggerType.SEGMENT_ENTERED)) {
                segmentsAwaited.fire(new SegmentsAwaited(head.workspace()));
            }
        }
    }

    private static List<Listening> listening(ScenarioVersion version) {
        List<Listening> listening = new ArrayList<>();
        if (version.definition() == null) {
            return listening;
        }
        for (JsonNode trigger : version.definition().path("triggers")) {
            try {
                TriggerType type = TriggerType.valueOf(
                        trigger.path("trigger_type").asText().toUpperCase(Locale.ROOT));
                if (ROUTED.contains(type)) {
                    ObjectNode options = trigger.path("options") instanceof ObjectNode given
                            ? given
                            : JsonNodeFactory.instance.objectNode();
                    listening.add(new Listening(
                            version.version(), type, options, TriggerMatcher.compile(new Trigger(type, options))));
                }
            } catch (RuntimeException e) {
                LOGGER.warnf(
                        "A trigger cannot be read and starts nothing, scenario=%s version=%d: %s",
                        version.scenarioId(), version.version(), e.getMessage());
            }
        }
        return listening;
    }

    /** Whether the scenario listens for anything. */
    public boolean isListening(WorkspaceId workspace, ScenarioId scenario) {
        return active.getOrDefault(workspace, Map.of()).containsKey(scenario);
    }

    /** The scenarios that this starts, lowest id first. */
    public List<ScenarioId> startedBy(WorkspaceId workspace, TriggerOccasion occasion) {
        List<ScenarioId> started = new ArrayList<>();
        active.getOrDefault(workspace, Map.of()).forEach((scenario, listening) -> {
            if (listening.stream().anyMatch(each -> matches(scenario, each, occasion))) {
                started.add(scenario);
            }
        });
        started.sort(Comparator.comparingLong(ScenarioId::value));
        return started;
    }

    /**
     * The triggers by which scenarios listen to an API trigger, lowest scenario id first, as their author ordered them.
     */
    public List<ApiListener> ofApiTrigger(WorkspaceId workspace, ApiTriggerId trigger) {
        List<ApiListener> listeners = new ArrayList<>();
        active.getOrDefault(workspace, Map.of())
                .forEach((scenario, listening) -> listening.stream()
                        .filter(each -> each.type() == TriggerType.API_TRIGGER
                                && each.options().path("api_trigger_id").asLong() == trigger.value())
                        .forEach(each -> listeners.add(
                                new ApiListener(scenario, each.version(), each.options(), each.matcher()))));
        listeners.sort(Comparator.comparingLong(listener -> listener.scenario().value()));
        return listeners;
    }

    /** Of these, the first of each scenario that the call starts. */
    public List<ApiListener> startedBy(ApiTriggerCalled call, List<ApiListener> listeners) {
        Map<ScenarioId, ApiListener> started = new LinkedHashMap<>();
        listeners.stream()
                .filter(listener -> matches(
                        listener.scenario(),
                        new Listening(
                                listener.version(), TriggerType.API_TRIGGER, listener.options(), listener.matcher()),
                        call))
                .forEach(listener -> started.putIfAbsent(listener.scenario(), listener));
        return List.copyOf(started.values());
    }

    private static boolean matches(ScenarioId scenario, Listening listening, TriggerOccasion occasion) {
        try {
            return listening.matcher().matches(occasion);
        } catch (RuntimeException e) {
            LOGGER.warnf(
                    "A filter cannot be evaluated and lets nothing pass, scenario=%s trigger=%s: %s",
                    scenario, listening.type(), e.getMessage());
            return false;
        }
    }

    /** The segments whose new members somebody waits for, by workspace. */
    public Map<WorkspaceId, Set<Long>> awaitedSegments() {
        Map<WorkspaceId, Set<Long>> segments = new HashMap<>();
        active.keySet().forEach(workspace -> {
            Set<Long> of = awaitedSegments(workspace);
            if (!of.isEmpty()) {
                segments.put(workspace, of);
            }
        });
        return segments;
    }

    /** The segments of the workspace whose new members somebody waits for. */
    public Set<Long> awaitedSegments(WorkspaceId workspace) {
        Set<Long> segments = new TreeSet<>();
        active.getOrDefault(workspace, Map.of())
                .values()
                .forEach(listening -> listening.stream()
                        .filter(each -> each.type() == TriggerType.SEGMENT_ENTERED)
                        .forEach(each ->
                                segments.add(each.options().path("segment_id").asLong())));
        return segments;
    }
}
