package dev.beckon.simulator.faults;

/**
 * What happens to one request.
 *
 * @param delayMs pause before the answer or the cut
 */
public record Fate(int delayMs, Turn turn) {

    /** How the request ends. */
    public sealed interface Turn {}

    /** It is handled as it should be. */
    public record Proceed() implements Turn {}

    /** The connection is closed, the message is lost. */
    public record CutBefore() implements Turn {}

    /** The message is accepted, then the connection is closed without an answer. */
    public record CutAfter() implements Turn {}

    /** It is refused with this error. */
    public record Fail(ErrorFault error) implements Turn {}
}
