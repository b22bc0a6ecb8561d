package dev.beckon.simulator.faults;

/**
 * How receipts of accepted messages are sent.
 *
 * @param enabled false for none at all; true unless said otherwise
 * @param delayMs pause before each receipt
 * @param duplicate how many extra copies of each receipt are sent, 0 to 10
 * @param shuffle send the receipts of a message in a drawn order instead of the natural one
 * @param drop share of receipts that are never sent, 0 to 1
 * @param read follow a delivery with a read receipt
 * @param failRate share of messages that end in a failure receipt instead of a delivery, 0 to 1
 * @param failCode error code of those, null for the channel's usual one
 */
public record ReceiptFaults(
        Boolean enabled,
        Delay delayMs,
        int duplicate,
        boolean shuffle,
        double drop,
        boolean read,
        double failRate,
        Integer failCode) {

    /** Sent and delivered, at once and once. */
    public static final ReceiptFaults NONE = new ReceiptFaults(true, Delay.NONE, 0, false, 0, false, 0, null);

    public ReceiptFaults {
        enabled = enabled == null || enabled;
        delayMs = delayMs == null ? Delay.NONE : delayMs;
        Rate.count("duplicate", duplicate, 10);
        Rate.checked("drop", drop);
        Rate.checked("fail_rate", failRate);
    }
}
