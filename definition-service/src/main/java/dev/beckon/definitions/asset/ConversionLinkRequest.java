package dev.beckon.definitions.asset;

/**
 * A conversion link as it is sent.
 *
 * @param title at most {@value #MAX_TITLE} characters; may be absent
 * @param url absolute, or a template of an address
 */
record ConversionLinkRequest(String title, String url) implements AssetRequest<ConversionLinkRow> {

    private static final int MAX_TITLE = 200;

    /** Refuses with all faults; a new one needs its address. */
    @Override
    public ConversionLinkRequest checked(boolean isNew) {
        Refusals refusals = new Refusals().text("title", title, MAX_TITLE).url(url, true);
        if (isNew) {
            refusals.required("url", url);
        }
        refusals.throwForConversionLink();
        return this;
    }

    @Override
    public void applyTo(ConversionLinkRow row) {
        row.title = title == null ? row.title : title;
        row.url = url == null ? row.url : url;
    }
}
