package dev.beckon.engine.template;

/** A text is not a template, or one that may not run here. */
public final class TemplateSyntaxException extends RuntimeException {

    /** Why a text was refused. */
    public enum Reason {
        SYNTAX("template_syntax"),
        /** It parses, but uses a tag, filter or function that this product does not offer. */
        FORBIDDEN("template_forbidden"),
        TOO_LONG("template_too_long");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    private final Reason reason;

    public TemplateSyntaxException(Reason reason, int line, String message) {
        super(line > 0 ? "Line " + line + ": " + message : message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
