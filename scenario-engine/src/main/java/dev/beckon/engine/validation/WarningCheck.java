package dev.beckon.engine.validation;

import dev.beckon.engine.definition.Action;
import dev.beckon.engine.definition.AskQuestion;
import dev.beckon.engine.definition.HttpRequest;
import dev.beckon.engine.definition.Message;
import dev.beckon.engine.definition.NameSpaces;
import dev.beckon.engine.definition.ScenarioDefinition;
import dev.beckon.engine.definition.Survey;
import dev.beckon.engine.definition.TriggerType;
import dev.beckon.engine.definition.WaitForReply;
import dev.beckon.engine.template.TemplateCompiler;
import dev.beckon.engine.validation.field.Findings;
import dev.beckon.engine.validation.field.Mention;
import dev.beckon.engine.validation.field.Place;
import dev.beckon.engine.validation.field.Words;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for values that a valid scenario names and that can never be there. */
final class WarningCheck {

    private static final String ROOTS = "contact|trigger|params|apicontent|answers|event|http|messages";

    private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_]*";

    /**
     * A name with a hyphen, at any depth, which the template language reads as a subtraction (Bloomreach's sample, "API
     * trigger"). What is taken away is a value where it begins as all values do.
     */
    private static final Pattern HYPHENATED = Pattern.compile("\\b((?:" + ROOTS + ")(?:\\." + NAME + "|\\[[^]]*])*)"
            + "\\.(" + NAME + "(?:-(?!(?:" + ROOTS + "|last_message|link|execution|workspace)\\b)" + NAME + ")+)"
            + "(?![\\p{L}\\p{N}_(-])");

    private static final Pattern TAG = Pattern.compile("\\{\\{.*?}}|\\{%.*?%}", Pattern.DOTALL);

    private static final List<String> KNOWN =
            Stream.concat(NameSpaces.OF_EXECUTION.stream(), Stream.of("link")).toList();

    private final Set<String> asked;
    private final Set<String> sent;
    private final Set<String> requested;
    private final Optional<Set<String>> declared;

    private WarningCheck(ScenarioDefinition scenario, DeclaredParameters parameters) {
        this.asked = keys(
                scenario,
                action -> action instanceof AskQuestion || action instanceof WaitForReply || action instanceof Survey);
        this.sent = keys(
                scenario,
                action -> action instanceof Message || action instanceof AskQuestion || action instanceof Survey);
        this.requested = scenario.actions().stream()
                .filter(HttpRequest.class::isInstance)
                .map(action -> ((HttpRequest) action).saveAs())
                .collect(Collectors.toSet());
        this.declared = declared(scenario, parameters);
    }

    /** @param scenario one without problems */
    static void run(ScenarioDefinition scenario, DeclaredParameters parameters, Findings findings) {
        WarningCheck check = new WarningCheck(scenario, parameters);
        findings.mentions().forEach(check::look);
    }

    private static Set<String> keys(ScenarioDefinition scenario, Predicate<Action> test) {
        return scenario.actions().stream().filter(test).map(Action::actionKey).collect(Collectors.toSet());
    }

    /** What the data of a call may hold; empty when that may be anything, as with triggers of other kinds. */
    private static Optional<Set<String>> declared(ScenarioDefinition scenario, DeclaredParameters parameters) {
        boolean onlyApiTriggers = !scenario.triggers().isEmpty()
                && scenario.triggers().stream().allMatch(trigger -> trigger.type() == TriggerType.API_TRIGGER);
        return onlyApiTriggers
                ? parameters.of(scenario.triggers().stream()
                        .map(trigger -> trigger.options().path("api_trigger_id").asLong())
                        .collect(Collectors.toSet()))
                : Optional.empty();
    }

    private void look(Mention mention) {
        switch (mention) {
            case Mention.InText(Place place, String text) -> {
                Set<String> parts = new HashSet<>();
                TAG.matcher(text).results().forEach(tag -> parts.addAll(hyphens(tag.group(), place)));
                paths(TemplateCompiler.pathsIn(text), parts, place);
            }
            case Mention.InExpression(Place place, String text) -> {
                Set<String> parts = hyphens(text, place);
                paths(TemplateCompiler.pathsInExpression(text), parts, place);
            }
            case Mention.InRule(Place place, String path) -> path(List.of(path.split("\\.")), place);
        }
    }

    /** Gives the parts of the names, which by themselves are names of nothing. */
    private static Set<String> hyphens(String text, Place place) {
        Set<String> parts = new HashSet<>();
        Matcher matcher = HYPHENATED.matcher(text);
        while (matcher.find()) {
            place.warning(
                    "hyphenated_name",
                    "'" + Words.shortened(matcher.group()) + "' reads like a subtraction; write " + matcher.group(1)
                            + "['" + Words.shortened(matcher.group(2)) + "']");
            parts.addAll(List.of(matcher.group(2).split("-")));
        }
        return parts;
    }

    /** A longer path brings its beginnings along, which say the same. */
    private void paths(Collection<List<String>> paths, Set<String> parts, Place place) {
        paths.stream().filter(path -> path.size() == 2).forEach(path -> path(path, place));
        paths.stream()
                .filter(path -> path.size() == 1)
                .map(List::getFirst)
                .filter(name -> !KNOWN.contains(name) && !parts.contains(name))
                .forEach(name -> place.warning(
                        "unknown_name",
                        "there is no '" + Words.shortened(name) + "', so it is empty; there are "
                                + String.join(", ", KNOWN)));
    }

    private void path(List<String> path, Place place) {
        if (path.size() < 2) {
            return;
        }
        String name = path.get(1);
        switch (path.getFirst()) {
            case "answers" ->
                warnUnless(asked, name, place, "unknown_answer", "no question or wait for a reply whose key");
            case "messages" -> warnUnless(sent, name, place, "unknown_message", "no message or question whose key");
            case "http" -> warnUnless(requested, name, place, "unknown_result", "no HTTP request whose 'save_as'");
            case "trigger", "params", "apicontent" ->
                declared.ifPresent(names -> warnUnless(
                        names, name, place, "unknown_parameter", "no parameter of an API trigger whose name"));
            default -> {}
        }
    }

    private static void warnUnless(Set<String> known, String name, Place place, String code, String what) {
        if (!known.contains(name)) {
            place.warning(code, "there is " + what + " is '" + Words.shortened(name) + "' in this scenario");
        }
    }
}
