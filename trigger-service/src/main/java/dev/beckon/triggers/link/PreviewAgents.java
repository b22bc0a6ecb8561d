package dev.beckon.triggers.link;

import java.util.regex.Pattern;

/**
 * Programs that fetch a link to show a preview or to check it, and are no readers; by the names they give themselves.
 * Browsers that fetch ahead say so in {@code Purpose} or {@code Sec-Purpose} (Fetch standard, section 2.2.6).
 */
public final class PreviewAgents {

    private static final Pattern NAMES = Pattern.compile(
            "bot\\b|bot/|crawl|spider|preview|^whatsapp/|facebookexternalhit|facebot|slack|telegram|skype|discord|"
                    + "google-safety|googleimageproxy|barracuda|proofpoint|mimecast|safelinks|curl/|wget/|python-requests",
            Pattern.CASE_INSENSITIVE);

    private PreviewAgents() {}

    /** Both may be null. */
    public static boolean isPreview(String userAgent, String purpose) {
        return userAgent != null && NAMES.matcher(userAgent).find()
                || purpose != null && (purpose.contains("prefetch") || purpose.contains("preview"));
    }
}
