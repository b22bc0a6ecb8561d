package dev.beckon.support.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemException;
import java.util.List;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param nextCursor gives the next page when sent as {@code cursor}; null on the last
 */
public record Page<T>(
        @JsonInclude List<T> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) String nextCursor) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    /**
     * Makes a page from one row more than asked for: the extra row only tells that there are more.
     *
     * @param rows at most {@code limit + 1}
     * @param position what the cursor must remember of the last row shown
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> position) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> shown = List.copyOf(rows.subList(0, limit));
        return new Page<>(shown, Cursor.encode(position.apply(shown.getLast())));
    }

    /**
     * The {@code limit} parameter with its bounds.
     *
     * @throws ProblemException 400 {@code invalid_limit} outside 1..{@value #MAX_LIMIT}
     */
    public static int limit(Integer asked) {
        if (asked == null) {
            return DEFAULT_LIMIT;
        }
        if (asked < 1 || asked > MAX_LIMIT) {
            throw new ProblemException(Problem.of(
                    400, "invalid_limit", "limit must be between 1 and " + MAX_LIMIT + ", but was " + asked));
        }
        return asked;
    }
}
