package dev.beckon.delivery.adapter;

import dev.beckon.contracts.message.LinkButton;
import dev.beckon.contracts.message.Media;
import dev.beckon.contracts.message.MessageContent;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What no channel can carry, whatever its limits: templates may have rendered to anything. */
public final class ContentCheck {

    private static final int MAX_ADDRESS = 2_048;
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{4,14}");

    private ContentCheck() {}

    /** Why this content cannot be sent anywhere; empty when it may be. Never quotes the content. */
    public static Optional<String> fault(MessageContent content) {
        if (content.media() != null && !isWebAddress(content.media().url())) {
            return Optional.of("The address of the media file is not an absolute http or https URL");
        }
        if (content.options().stream().anyMatch(option -> isBlank(option.title()))) {
            return Optional.of("An option has no title");
        }
        return content.links().stream().flatMap(link -> fault(link).stream()).findFirst();
    }

    /** The same for a channel that knows no templates: without a text or a medium there is nothing to send. */
    public static Optional<String> faultWithoutTemplates(MessageContent content) {
        boolean empty = isBlank(content.text()) && isBlank(content.cardTitle()) && content.media() == null;
        return empty ? Optional.of("There is no text, and this channel knows no templates") : fault(content);
    }

    private static Optional<String> fault(LinkButton link) {
        if (isBlank(link.title())) {
            return Optional.of("A link button has no title");
        }
        return switch (link.kind()) {
            case URL ->
                isWebAddress(link.target())
                        ? Optional.empty()
                        : Optional.of("The target of a link button is not an absolute http or https URL");
            case PHONE ->
                link.target() != null && PHONE.matcher(link.target()).matches()
                        ? Optional.empty()
                        : Optional.of("The target of a phone button is not a number in E.164 form");
        };
    }

    /** Whether there is nothing to read in it; null counts as nothing. */
    public static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static boolean isWebAddress(String address) {
        if (address == null || address.length() > MAX_ADDRESS) {
            return false;
        }
        try {
            URI uri = new URI(address);
            return uri.getHost() != null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The last part of a medium's address, for a medium without a file name of its own. */
    public static String filename(Media media) {
        if (!isBlank(media.filename())) {
            return media.filename();
        }
        String path = URI.create(media.url()).getPath();
        String last = path == null ? "" : path.substring(path.lastIndexOf('/') + 1);
        return last.isBlank() ? media.kind().wireName() : last;
    }
}
