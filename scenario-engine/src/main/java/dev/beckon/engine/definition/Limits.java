package dev.beckon.engine.definition;

import java.time.Duration;

/** Every limit of the language, checked when a scenario is saved, when it runs, or both. Lengths are UTF-16 units. */
public final class Limits {

    // What may be saved.

    public static final int MAX_TITLE_LENGTH = 200;
    public static final int MAX_ACTIONS = 500;
    public static final int MAX_TRIGGERS = 20;
    public static final int MAX_KEY_LENGTH = 64;
    public static final int MAX_TEMPLATE_LENGTH = 64 * 1024;
    public static final int MAX_EXPRESSION_LENGTH = 2_000;

    /** A list message of WhatsApp has at most 10 rows (Meta, "Interactive list messages"). */
    public static final int MAX_ANSWERS = 10;

    /** A reply button of WhatsApp has at most 20 characters (Meta, "Interactive reply buttons"). */
    public static final int MAX_ANSWER_TITLE_LENGTH = 20;

    public static final int MAX_SYNONYMS = 20;
    public static final int MAX_SYNONYM_LENGTH = 100;
    public static final int MAX_RULES = 50;
    public static final int MAX_RULE_VALUES = 200;
    public static final int MAX_RULE_VALUE_LENGTH = 1_000;
    public static final Duration MIN_DURATION = Duration.ofSeconds(1);
    public static final Duration MAX_ANSWER_TIMEOUT = Duration.ofDays(90);
    public static final Duration MAX_DELAY = Duration.ofDays(365);
    public static final Duration MAX_EXPIRES_AFTER = Duration.ofDays(30);

    /** Of an event, a property, a tag, a goal. */
    public static final int MAX_NAME_LENGTH = 100;

    public static final int MAX_URL_LENGTH = 2_000;

    /** A row of a list message of WhatsApp has at most 24 and 72 characters (Meta, "Interactive list messages"). */
    public static final int MAX_ROW_TITLE_LENGTH = 24;

    public static final int MAX_ROW_DESCRIPTION_LENGTH = 72;

    /** Of a provider's template (Meta, "Message templates"). */
    public static final int MAX_TEMPLATE_NAME_LENGTH = 512;

    public static final int MAX_TEMPLATE_VALUES = 50;
    public static final int MAX_KEYWORDS = 100;
    public static final int MAX_EVENT_COUNT = 1_000_000;
    public static final int MAX_BUTTONS = 10;
    public static final int MAX_LIST_ROWS = 10;
    public static final int MAX_VARIANTS = 10;
    public static final int MAX_TEST_WAYS = 26;
    public static final int MAX_ATTEMPTS = 10;
    public static final int MAX_TAGS = 50;

    /** Items of a list that a property is set to. */
    public static final int MAX_PROPERTY_VALUES = 200;

    /** Names of which one must change, in a trigger. */
    public static final int MAX_WATCHED_PROPERTIES = 50;

    /** Of the data that one scenario starts another with. */
    public static final int MAX_DATA_FIELDS = 200;

    public static final int MAX_FOLDERS = 50;
    public static final int MAX_HEADERS = 50;
    public static final int MAX_HTTP_RETRIES = 5;
    public static final int MAX_SURVEY_QUESTIONS = 50;
    public static final int MAX_FREQUENCY = 1_000;
    public static final int MAX_RULE_DEPTH = 5;
    public static final Duration MAX_HTTP_TIMEOUT = Duration.ofSeconds(30);
    public static final Duration MAX_WAIT = Duration.ofDays(365);
    public static final Duration MAX_FREQUENCY_WINDOW = Duration.ofDays(90);
    public static final Duration MAX_EVENT_WINDOW = Duration.ofDays(3_650);

    // What holds when nothing is said.

    public static final int DEFAULT_ATTEMPTS = 3;
    public static final Duration DEFAULT_HTTP_TIMEOUT = Duration.ofSeconds(10);
    public static final int DEFAULT_HTTP_RETRIES = 2;
    public static final Duration DEFAULT_HANDOVER_TIMEOUT = Duration.ofDays(7);

    public static final Duration DEFAULT_ANSWER_TIMEOUT = Duration.ofDays(1);
    public static final Duration DEFAULT_WAIT = Duration.ofDays(1);

    /**
     * How much longer than the answer timeout a question waits for a provider to accept it: the timeout proper starts
     * with the acceptance.
     */
    public static final Duration ACCEPTANCE_GRACE = Duration.ofMinutes(10);

    // What may happen at run time.

    /** Scenarios that start each other; the execution of a call is at depth 0. */
    public static final int MAX_SCENARIO_DEPTH = 5;

    /** Facts that trigger-service has not answered by then are taken as absent. */
    public static final Duration FACTS_TIMEOUT = Duration.ofMinutes(5);

    /** A tree has no loops, so what may be saved can always run. */
    public static final int MAX_STEPS_PER_SPRINT = MAX_ACTIONS;

    public static final int MAX_RENDERED_LENGTH = 100_000;

    /** Nodes that the loops of one rendering may visit, all nesting together. */
    public static final int MAX_LOOP_WORK = 20_000;

    /** Characters of all values that the operators and filters of one rendering take, however often. */
    public static final int MAX_TEMPLATE_READ = 5_000_000;

    /** Variables, literals and filters in one template. */
    public static final int MAX_TEMPLATE_OPERANDS = 2_000;

    /** Text of a call's data, names and values together. */
    public static final int MAX_DATA_LENGTH = 256 * 1024;

    /** Levels of nesting of a call's data. */
    public static final int MAX_DATA_DEPTH = 32;

    /** A longer answer is kept in the state up to here; the journal has all of it. */
    public static final int MAX_KEPT_ANSWER_LENGTH = 4_096;

    /** Of one event that was waited for. */
    public static final int MAX_EVENT_LENGTH = 64 * 1024;

    /** Answers, HTTP answers, the last event and changed properties of one execution, names and values together. */
    public static final int MAX_KEPT_LENGTH = 512 * 1024;

    /** How much longer than all its attempts an HTTP request may take before it counts as expired. */
    public static final Duration HTTP_GRACE = Duration.ofMinutes(2);

    private Limits() {}
}
