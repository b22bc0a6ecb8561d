package dev.beckon.engine.template;

import java.util.List;
import java.util.Set;

/** What of Pebble is offered. Everything that is not named here is refused. */
final class Allowed {

    static final Set<String> TAGS = Set.of("if", "for");

    /** {@code format} and {@code merge} can make much out of little, {@code split} takes a regular expression. */
    static final Set<String> FILTERS = Set.of(
            "abbreviate",
            "abs",
            "base64decode",
            "base64encode",
            "capitalize",
            "date",
            "default",
            "escape",
            "first",
            "join",
            "last",
            "length",
            "lower",
            "nl2br",
            "numberformat",
            "raw",
            "replace",
            "reverse",
            "rsort",
            "sha256",
            "slice",
            "sort",
            "title",
            "trim",
            "upper",
            "urlencode");

    static final Set<String> FUNCTIONS = Set.of("max", "min");

    static final Set<String> TESTS = Set.of("defined", "empty", "even", "iterable", "map", "null", "odd");

    /** Tests that ask whether something is there. */
    static final Set<String> ABSENCE_TESTS = Set.of("defined", "empty", "null");

    /** {@code 0..30000000} would be a list of that length. */
    static final Set<String> REMOVED_OPERATORS = Set.of("..");

    /** Tags of Pebble that authors may know and are told of. */
    static final List<String> REMOVED_TAGS = List.of(
            "autoescape",
            "block",
            "cache",
            "embed",
            "extends",
            "filter",
            "flush",
            "from",
            "import",
            "include",
            "macro",
            "parallel",
            "set");

    private Allowed() {}
}
