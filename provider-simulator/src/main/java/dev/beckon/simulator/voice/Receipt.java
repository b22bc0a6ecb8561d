package dev.beckon.simulator.voice;

/**
 * One receipt to send.
 *
 * @param errorCode the provider's code of a failure, null for its usual one
 */
public record Receipt(ReceiptStatus status, Integer errorCode) {

    public static Receipt of(ReceiptStatus status) {
        return new Receipt(status, null);
    }
}
