package dev.beckon.triggers.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;

/**
 * Binds rows to a statement of the form {@code … from unnest(?::text[], ?::uuid[], …)}: one array a column, in the
 * order of the calls. Values travel as text and are cast by the statement. U+0000, which PostgreSQL cannot store,
 * becomes U+FFFD.
 *
 * @param <T> a row
 */
public final class Rows<T> {

    private final PreparedStatement statement;
    private final Collection<T> rows;
    private int parameter;

    private Rows(PreparedStatement statement, Collection<T> rows) {
        this.statement = statement;
        this.rows = rows;
    }

    public static <T> Rows<T> of(PreparedStatement statement, Collection<T> rows) {
        return new Rows<>(statement, rows);
    }

    /** Adds a column; null stays null, everything else goes by its {@code toString()}. */
    public Rows<T> column(Function<T, ?> value) throws SQLException {
        Object[] texts = rows.stream()
                .map(value)
                .map(each -> each == null ? null : each.toString().replace('\0', '\uFFFD'))
                .toArray();
        statement.setArray(++parameter, statement.getConnection().createArrayOf("text", texts));
        return this;
    }

    /** Goes on with other rows behind the columns bound so far. */
    public Rows<T> then(Collection<T> others) {
        Rows<T> next = new Rows<>(statement, others);
        next.parameter = parameter;
        return next;
    }
}
