package dev.beckon.definitions.asset;

/** An asset as it is sent: the fields that are given. */
interface AssetRequest<R extends AssetRow> {

    /**
     * Refuses with all faults.
     *
     * @param isNew whether the fields that every asset of the kind has must be given
     */
    AssetRequest<R> checked(boolean isNew);

    /** Writes the fields that are given. */
    void applyTo(R row);
}
