package dev.beckon.engine.definition;

/**
 * A link whose clicks are counted as conversions.
 *
 * @param id of a stored link, else null
 * @param title of its button; may be null
 * @param url template of the address it leads to
 */
public record ConversionLink(Long id, String title, String url) {}
