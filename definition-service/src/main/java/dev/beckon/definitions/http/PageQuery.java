package dev.beckon.definitions.http;

import dev.beckon.support.problem.ProblemException;
import dev.beckon.support.web.Cursor;
import dev.beckon.support.web.Page;
import jakarta.ws.rs.QueryParam;

/**
 * The part of a list that was asked for.
 *
 * @param limit 1..{@value Page#MAX_LIMIT}; the default is {@value Page#DEFAULT_LIMIT}
 * @param perPage another word for the limit, as other products' clients send it
 */
public record PageQuery(
        @QueryParam("limit") String limit,
        @QueryParam("per_page") String perPage,
        @QueryParam("cursor") String cursor) {

    /**
     * The number of items on a page.
     *
     * @throws ProblemException 400 {@code invalid_limit}
     */
    public int size() {
        String asked = limit != null ? limit : perPage;
        if (asked == null) {
            return Page.limit(null);
        }
        try {
            return Page.limit(Integer.valueOf(asked));
        } catch (NumberFormatException e) {
            throw new ProblemException(400, "invalid_limit", "limit must be a number from 1 to " + Page.MAX_LIMIT);
        }
    }

    /**
     * The id after which the page starts, for lists in the order of numeric ids.
     *
     * @throws ProblemException 400 {@code invalid_cursor}
     */
    public long after() {
        return Cursor.decodeLong(cursor, 0);
    }
}
