package dev.beckon.definitions.generation;

/** The model gave no answer. The message may be shown to the caller: it quotes nothing that the server said. */
final class ModelFailedException extends RuntimeException {

    private final boolean worthRepeating;

    ModelFailedException(String message, boolean worthRepeating, Throwable cause) {
        super(message, cause);
        this.worthRepeating = worthRepeating;
    }

    /** Whether the same question may be answered a little later. */
    boolean isWorthRepeating() {
        return worthRepeating;
    }
}
