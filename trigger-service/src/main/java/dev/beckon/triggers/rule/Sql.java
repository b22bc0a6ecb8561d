package dev.beckon.triggers.rule;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A piece of a statement and the values of its {@code ?}, in their order. Values are never part of the text.
 *
 * @param parameters texts, numbers, instants, and arrays of texts or numbers
 */
public record Sql(String text, List<Object> parameters) {

    public static final Sql FALSE = of("false");

    public Sql {
        parameters = List.copyOf(parameters);
    }

    public static Sql of(String text, Object... parameters) {
        return new Sql(text, Arrays.asList(parameters));
    }

    /** Puts the pieces into the places marked {@code %s} of {@code pattern}. */
    static Sql format(String pattern, Sql... pieces) {
        List<Object> parameters = new ArrayList<>();
        for (Sql piece : pieces) {
            parameters.addAll(piece.parameters);
        }
        return new Sql(pattern.formatted(Arrays.stream(pieces).map(Sql::text).toArray()), parameters);
    }

    /** The pieces in brackets with {@code operator} between them. */
    public static Sql join(String operator, List<Sql> pieces) {
        String places = String.join(
                ' ' + operator + ' ', pieces.stream().map(piece -> "%s").toList());
        return format('(' + places + ')', pieces.toArray(Sql[]::new));
    }

    /** Neither true nor unknown: unknown counts as false before it is turned round. */
    public static Sql not(Sql condition) {
        return format("not coalesce(%s, false)", condition);
    }

    /** This and then {@code next}. */
    public Sql then(String next, Object... values) {
        return then(of(next, values));
    }

    /** This and then {@code next}. */
    public Sql then(Sql next) {
        List<Object> all = new ArrayList<>(parameters);
        all.addAll(next.parameters);
        return new Sql(text + ' ' + next.text, all);
    }

    /** A statement that consists of this alone, with its parameters set; to be closed by the caller. */
    public PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        try {
            bind(statement);
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            Object value = parameters.get(i);
            switch (value) {
                case String text -> statement.setString(i + 1, storable(text));
                case Instant instant -> statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
                case String[] texts ->
                    statement.setArray(
                            i + 1,
                            statement
                                    .getConnection()
                                    .createArrayOf(
                                            "text",
                                            Arrays.stream(texts)
                                                    .map(Sql::storable)
                                                    .toArray()));
                case BigDecimal[] numbers ->
                    statement.setArray(i + 1, statement.getConnection().createArrayOf("numeric", numbers));
                case Long[] numbers ->
                    statement.setArray(i + 1, statement.getConnection().createArrayOf("bigint", numbers));
                case Object other -> statement.setObject(i + 1, other);
            }
        }
    }

    /** U+0000, which PostgreSQL cannot store, is U+FFFD in what is stored. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
