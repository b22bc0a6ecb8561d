package dev.beckon.simulator.limits;

/**
 * Provider limits that are enforced.
 *
 * @param whatsappWindow free-form messages only within 24 h of the recipient's last inbound message (131047)
 * @param pairLimit one message in 6 s to one recipient, 45 borrowed ahead (131056); WhatsApp only
 * @param ratePerSecond messages a sender may send in a second, 0 for no limit
 */
public record Enforcement(boolean whatsappWindow, boolean pairLimit, int ratePerSecond) {

    /** Nothing is enforced. */
    public static final Enforcement NONE = new Enforcement(false, false, 0);

    public Enforcement {
        if (ratePerSecond < 0 || ratePerSecond > 1_000_000) {
            throw new IllegalArgumentException("rate_per_second is between 0 and 1000000, not " + ratePerSecond);
        }
    }
}
