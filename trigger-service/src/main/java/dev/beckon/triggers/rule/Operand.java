package dev.beckon.triggers.rule;

import java.util.Arrays;
import java.util.regex.Pattern;

/** What stands on the left of a comparison. */
sealed interface Operand {

    /** Its value as text; null when there is none. */
    Sql text();

    /** Whether it is a text, a number or a boolean. */
    Sql isScalar();

    /** Whether it reads as a number. */
    Sql isNumber();

    /** Whether there is a value. */
    Sql exists();

    /** A column of type text. */
    record Column(String name) implements Operand {

        @Override
        public Sql text() {
            return Sql.of(name);
        }

        @Override
        public Sql isScalar() {
            return Sql.of(name + " is not null");
        }

        @Override
        public Sql isNumber() {
            return Numbers.isNumber(text());
        }

        @Override
        public Sql exists() {
            return isScalar();
        }
    }

    /** A value within a JSON value. */
    record Json(Sql json, Sql text) implements Operand {

        /**
         * What a path of the database takes for a place in a list, and one of a rule does not: -1 for the last, and
         * such.
         */
        private static final Pattern STRANGE_PLACE = Pattern.compile("(?![0-9]{1,9}$)\\s*[+-]?[0-9]+");

        static Json whole(String expression) {
            return new Json(Sql.of(expression), Sql.of("(" + expression + " #>> '{}')"));
        }

        /** What is at the path within the JSON value {@code column}. */
        static Json at(String column, String[] path) {
            if (path.length == 0) {
                return whole(column);
            }
            if (Arrays.stream(path).noneMatch(STRANGE_PLACE.asMatchPredicate())) {
                return new Json(
                        Sql.of("(" + column + " #> ?::text[])", (Object) path),
                        Sql.of("(" + column + " #>> ?::text[])", (Object) path));
            }
            Sql json = Sql.of(column);
            for (String step : path) {
                String way = STRANGE_PLACE.matcher(step).matches() ? "(%s -> %s)" : "(%s #> array[%s])";
                json = Sql.format(way, json, Sql.of("?::text", step));
            }
            return new Json(json, Sql.format("(%s #>> '{}')", json));
        }

        Sql type() {
            return Sql.format("jsonb_typeof(%s)", json);
        }

        @Override
        public Sql isScalar() {
            return Sql.format("%s in ('string', 'number', 'boolean')", type());
        }

        @Override
        public Sql isNumber() {
            return Sql.format("(%s = 'number' or %s = 'string' and %s)", type(), type(), Numbers.isNumber(text));
        }

        @Override
        public Sql exists() {
            return Sql.format("%s <> 'null'", type());
        }
    }

    /** Something that no contact has. */
    record Nothing() implements Operand {

        @Override
        public Sql text() {
            return Sql.of("null::text");
        }

        @Override
        public Sql isScalar() {
            return Sql.FALSE;
        }

        @Override
        public Sql isNumber() {
            return Sql.FALSE;
        }

        @Override
        public Sql exists() {
            return Sql.FALSE;
        }
    }
}
