package dev.beckon.engine.template;

import dev.beckon.engine.template.FittedFilter.Want;
import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.extension.Extension;
import io.pebbletemplates.pebble.extension.ExtensionCustomizer;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.Test;
import io.pebbletemplates.pebble.extension.escaper.EscaperExtension;
import io.pebbletemplates.pebble.node.expression.BinaryExpression;
import io.pebbletemplates.pebble.operator.BinaryOperator;
import io.pebbletemplates.pebble.operator.BinaryOperatorImpl;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** An extension of Pebble reduced to what is {@link Allowed}. */
final class Lockdown extends ExtensionCustomizer {

    private final boolean escaper;

    Lockdown(Extension extension) {
        super(extension);
        this.escaper = extension instanceof EscaperExtension;
    }

    @Override
    public List<TokenParser> getTokenParsers() {
        return withoutNull(super.getTokenParsers()).stream()
                .filter(parser -> Allowed.TAGS.contains(parser.getTag()))
                .map(parser -> "for".equals(parser.getTag()) ? new MeteredFor() : parser)
                .toList();
    }

    @Override
    public List<BinaryOperator> getBinaryOperators() {
        return withoutNull(super.getBinaryOperators()).stream()
                .filter(operator -> !Allowed.REMOVED_OPERATORS.contains(operator.getSymbol()))
                .map(Lockdown::ours)
                .toList();
    }

    private static BinaryOperator ours(BinaryOperator operator) {
        return Calculation.Operator.of(operator.getSymbol())
                .map(calculation -> with(operator, () -> new Calculation(calculation)))
                .or(() -> Ordering.Operator.of(operator.getSymbol())
                        .map(ordering -> with(operator, () -> new Ordering(ordering))))
                .orElse(operator);
    }

    private static BinaryOperator with(BinaryOperator operator, Supplier<BinaryExpression<?>> expression) {
        return new BinaryOperatorImpl(
                operator.getSymbol(),
                operator.getPrecedence(),
                expression,
                operator.getType(),
                operator.getAssociativity());
    }

    @Override
    public Map<String, Filter> getFilters() {
        return reduced(super.getFilters(), Allowed.FILTERS, this::filter);
    }

    /** Pebble knows its escaping filters by their class, so those stay as they are. */
    private Filter filter(String name, Filter filter) {
        return switch (name) {
            case "default" -> Forgiving.filter(filter);
            case "replace" -> new BoundedReplace();
            case "join" -> new BoundedJoin();
            case "date" -> new BoundedFilter(new DateFilter(filter));
            case "sort", "rsort", "reverse" -> new BoundedFilter(new FittedFilter(filter, Want.LIST));
            case "abs", "numberformat" -> new BoundedFilter(new FittedFilter(filter, Want.NUMBER));
            case "abbreviate",
                    "base64decode",
                    "base64encode",
                    "capitalize",
                    "length",
                    "lower",
                    "nl2br",
                    "sha256",
                    "title",
                    "trim",
                    "upper",
                    "urlencode" -> new BoundedFilter(new FittedFilter(filter, Want.TEXT));
            default -> escaper ? filter : new BoundedFilter(filter);
        };
    }

    @Override
    public Map<String, Test> getTests() {
        return reduced(
                super.getTests(),
                Allowed.TESTS,
                (name, test) -> Allowed.ABSENCE_TESTS.contains(name) ? Forgiving.test(test) : test);
    }

    @Override
    public Map<String, Function> getFunctions() {
        return reduced(super.getFunctions(), Allowed.FUNCTIONS, (name, function) -> function);
    }

    @Override
    public List<AttributeResolver> getAttributeResolver() {
        return withoutNull(super.getAttributeResolver()).isEmpty() ? List.of() : List.of(new AttributeReader());
    }

    private static <T> List<T> withoutNull(List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <T> Map<String, T> reduced(Map<String, T> all, Set<String> names, BiFunction<String, T, T> change) {
        Map<String, T> kept = new HashMap<>();
        if (all != null) {
            all.forEach((name, value) -> {
                if (names.contains(name)) {
                    kept.put(name, change.apply(name, value));
                }
            });
        }
        return kept;
    }
}
