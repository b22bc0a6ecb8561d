package dev.beckon.definitions.asset;

/** One of them as it is sent: the fields that are given. */
interface AssetRequest<R extends AssetRow> {

    /**
     * Refuses with all faults.
     *
     * @param isNew whether what every one of them has must be given
     */
    AssetRequest<R> checked(boolean isNew);

    /** Writes the fields that are given. */
    void applyTo(R row);
}
