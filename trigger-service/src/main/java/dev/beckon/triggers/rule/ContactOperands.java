package dev.beckon.triggers.rule;

import dev.beckon.engine.definition.ConditionTest.Compare;
import dev.beckon.engine.definition.RuleOperator;
import dev.beckon.engine.value.Scalars;
import dev.beckon.triggers.database.JsonColumn;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of a contact, {@code contacts c}, as rules name them; what is no fixed field is a property. */
final class ContactOperands {

    private static final Set<String> TEXTS =
            Set.of("name", "username", "email", "phone", "external_id", "language", "country", "time_zone");

    private ContactOperands() {}

    static Sql compile(Compare rule) {
        String[] path = rule.field().split("\\.");
        return indexed(path, rule).orElseGet(() -> Comparisons.compile(operand(path), rule.operator(), rule.value()));
    }

    private static Operand operand(String[] path) {
        if (path.length < 2 || !path[0].equals("contact")) {
            return new Operand.Nothing();
        }
        String[] below = Arrays.copyOfRange(path, 2, path.length);
        if (TEXTS.contains(path[1])) {
            return below.length == 0 ? new Operand.Column("c." + path[1]) : new Operand.Nothing();
        }
        return switch (path[1]) {
            case "id" -> below.length == 0 ? Operand.Json.whole("to_jsonb(c.id)") : new Operand.Nothing();
            case "tags" -> Operand.Json.at("c.tags", below);
            case "folders" -> Operand.Json.at("to_jsonb(c.folders)", below);
            case "properties" -> Operand.Json.at("c.properties", below);
            default -> Operand.Json.at("c.properties", Arrays.copyOfRange(path, 1, path.length));
        };
    }

    /** The forms of the commonest rules that the database has indexes for. They mean the same as the general ones. */
    private static Optional<Sql> indexed(String[] path, Compare rule) {
        if (path.length < 2 || !(rule.value() instanceof String || rule.value() instanceof Number)) {
            return Optional.empty();
        }
        String field = path[1];
        boolean isNumber = Scalars.number(rule.value()).isPresent();
        if (path.length == 2 && rule.operator() == RuleOperator.CONTAINS) {
            if (field.equals("tags") && !isNumber) {
                return Optional.of(Sql.of("c.tags @> ?::jsonb", JsonColumn.write(List.of(rule.value()))));
            }
            if (field.equals("folders") && isNumber) {
                return Optional.of(inFolder(Scalars.number(rule.value()).orElseThrow()));
            }
        }
        if (field.equals("properties")
                && path.length > 2
                && rule.operator() == RuleOperator.EQ
                && rule.value() instanceof String text) {
            return byContainment(Arrays.copyOfRange(path, 2, path.length), text);
        }
        return Optional.empty();
    }

    private static Sql inFolder(BigDecimal id) {
        boolean possible = id.signum() > 0
                && id.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0
                && id.stripTrailingZeros().scale() <= 0;
        return possible
                ? Sql.of(
                        "exists (select from folder_contacts f where f.contact_id = c.id and f.folder_id = ?)",
                        id.longValueExact())
                : Sql.FALSE;
    }

    /** For words only: numbers and booleans also equal texts that read like them. Steps may mean places of a list. */
    private static Optional<Sql> byContainment(String[] path, String value) {
        boolean literal = Scalars.number(value).isEmpty()
                && !value.matches("-?[0-9]+([.][0-9]+)?")
                && !value.equals("true")
                && !value.equals("false")
                && Arrays.stream(path).noneMatch(step -> step.matches("[0-9]+"));
        if (!literal) {
            return Optional.empty();
        }
        Object wanted = value;
        for (int i = path.length - 1; i >= 0; i--) {
            wanted = Map.of(path[i], wanted);
        }
        return Optional.of(Sql.of("c.properties @> ?::jsonb", JsonColumn.write(wanted)));
    }
}
