package dev.beckon.simulator.problem;

/**
 * An RFC 9457 problem.
 *
 * @param type link to the page that explains the code
 * @param title short text that is the same for every problem of this code
 * @param status HTTP status
 * @param detail what was wrong here, and what to do
 * @param code stable word for programs
 */
public record Problem(String type, String title, int status, String detail, String code) {

    /** Media type of the body. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(int status, String code, String detail) {
        var title = Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('_', ' ');
        return new Problem("https://beckon.dev/errors/" + code, title, status, detail, code);
    }
}
