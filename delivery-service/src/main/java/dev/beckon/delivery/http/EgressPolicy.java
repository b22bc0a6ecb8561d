package dev.beckon.delivery.http;

import dev.beckon.delivery.config.DeliveryConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which addresses a channel or a user may point to: public ones only, unless the installation allows private ones.
 * Asked when settings are saved, and again for the resolved address at every connect, as a name may point elsewhere by
 * then.
 */
@Singleton
public final class EgressPolicy {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");
    /** Spellings of IPv4 addresses that resolvers accept: {@code 2130706433}, {@code 0x7f.1}, {@code 127.0.0.1}. */
    private static final Pattern NUMERIC = Pattern.compile("(?i)(0x[0-9a-f]+|[0-9]+)(\\.(0x[0-9a-f]+|[0-9]+))*");

    private final boolean privateAllowed;

    @Inject
    EgressPolicy(DeliveryConfig config) {
        this(config.allowPrivateAddresses());
    }

    public EgressPolicy(boolean privateAllowed) {
        this.privateAllowed = privateAllowed;
    }

    /** What is wrong with a base URL; empty when it may be called. */
    public Optional<String> faultOf(String url) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            return Optional.of("Expected a URL such as https://api.example.com");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(scheme.equals("http") && privateAllowed)) {
            return Optional.of("Expected a URL that begins with https://");
        }
        if (uri.getHost() == null || uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null) {
            return Optional.of("Expected scheme, host, port and path only");
        }
        return faultOfHost(uri.getHost());
    }

    /** What is wrong with an address that a user names, which may have a query; empty when it may be called. */
    public Optional<String> faultOfTarget(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return Optional.of("Expected a URL that begins with https:// or http://");
        }
        if (uri.getHost() == null || uri.getUserInfo() != null) {
            return Optional.of("Expected a URL with a host and without user information");
        }
        return faultOfHost(uri.getHost());
    }

    /** What is wrong with a host name; empty when it may be called. Does not resolve it. */
    public Optional<String> faultOfHost(String host) {
        if (privateAllowed) {
            return HOST.matcher(host).matches() || host.startsWith("[") || host.indexOf(':') >= 0
                    ? Optional.empty()
                    : Optional.of("Expected a host name");
        }
        if (!HOST.matcher(host).matches()) {
            return Optional.of("Expected a public host name");
        }
        String lower = host.toLowerCase(Locale.ROOT);
        if (NUMERIC.matcher(lower).matches()
                || lower.equals("localhost")
                || lower.endsWith(".localhost")
                || lower.endsWith(".internal")
                || lower.endsWith(".local")
                || lower.indexOf('.') < 0) {
            return Optional.of("Expected a public host name; loopback and private addresses are not allowed here");
        }
        return Optional.empty();
    }

    /**
     * Resolves a host to the address to connect to. Blocks.
     *
     * @throws AddressRefusedException when it has only addresses that are not allowed
     * @throws UnknownHostException when it has no address at all
     */
    public InetAddress resolve(String host) throws UnknownHostException {
        for (InetAddress address : InetAddress.getAllByName(host)) {
            if (privateAllowed || isPublic(address)) {
                return address;
            }
        }
        throw new AddressRefusedException(host);
    }

    private static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean special = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        if (special) {
            return false;
        }
        if (bytes.length == 4) {
            boolean carrierGradeNat = first == 100 && second >= 64 && second < 128;
            boolean protocol = first == 192 && second == 0 && bytes[2] == 0;
            boolean benchmarking = first == 198 && (second == 18 || second == 19);
            return first != 0 && first < 224 && !carrierGradeNat && !protocol && !benchmarking;
        }
        // Nothing else is assigned to hosts of the internet (RFC 4291 section 2.4); much of it carries IPv4 inside.
        boolean globalUnicast = (first & 0xe0) == 0x20;
        // 6to4 and Teredo carry an IPv4 address inside.
        boolean tunnelled = first == 0x20 && (second == 0x02 || second == 0x01 && bytes[2] == 0 && bytes[3] == 0);
        return globalUnicast && !tunnelled;
    }
}
