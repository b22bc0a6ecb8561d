package dev.beckon.delivery.intake;

/** The partition has gone to another reader, which will get this record again; nothing was done with it here. */
public final class OwnershipLostException extends Exception {

    public OwnershipLostException() {
        super("The partition is no longer ours", null, false, false);
    }
}
