package dev.beckon.contracts.topic;

/** Names of the record headers that this system sets and reads. Values are UTF-8 text. */
public final class RecordHeaders {

    /** W3C trace context, carried from the call to the provider and back. */
    public static final String TRACE_PARENT = "traceparent";

    /** On a dead letter: where it came from, as {@code topic/partition/offset}. */
    public static final String ORIGIN = "beckon-origin";

    /** On a dead letter: the coded reason. */
    public static final String REASON = "beckon-reason";

    /** On a dead letter: a sentence for the operator; never a message text or a secret. */
    public static final String DETAIL = "beckon-detail";

    private RecordHeaders() {}
}
