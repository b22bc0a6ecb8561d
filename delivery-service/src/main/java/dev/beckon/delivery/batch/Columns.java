package dev.beckon.delivery.batch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/**
 * Binds one array a column for statements over {@code unnest}: a statement's text stays the same whatever the batch's
 * size, so that PostgreSQL plans it once. For one statement.
 *
 * @param <T> a row
 */
public final class Columns<T> {

    private final PreparedStatement statement;
    private final List<T> rows;
    private int index;

    public Columns(PreparedStatement statement, List<T> rows) {
        this.statement = statement;
        this.rows = rows;
    }

    public Columns<T> text(Function<T, Object> value) throws SQLException {
        return bind("text", rows.stream().map(row -> text(value.apply(row))).toArray());
    }

    public Columns<T> uuid(Function<T, UUID> value) throws SQLException {
        return bind("uuid", rows.stream().map(value).toArray());
    }

    public Columns<T> integer(ToIntFunction<T> value) throws SQLException {
        return bind("int4", rows.stream().map(value::applyAsInt).toArray());
    }

    public Columns<T> bigint(ToLongFunction<T> value) throws SQLException {
        return bind("int8", rows.stream().map(value::applyAsLong).toArray());
    }

    /** As text, which the statement casts: {@code ?::text[]::timestamptz[]}. */
    public Columns<T> instant(Function<T, Instant> value) throws SQLException {
        return text(value::apply);
    }

    private Columns<T> bind(String type, Object[] values) throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(++index, connection.createArrayOf(type, values));
        return this;
    }

    /** PostgreSQL's text has no NUL. */
    private static String text(Object value) {
        return value == null ? null : value.toString().replace("\u0000", "");
    }
}
