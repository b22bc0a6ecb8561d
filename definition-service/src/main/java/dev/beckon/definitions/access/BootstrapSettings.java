package dev.beckon.definitions.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The workspace that exists from the first start, without which nobody could make another. */
@ConfigMapping(prefix = "beckon.bootstrap")
public interface BootstrapSettings {

    /** Its id; without one nothing is made. Its keys may make further workspaces. */
    Optional<String> workspace();

    /** The plain key that opens it with all permissions; only its hash is stored. */
    Optional<String> apiKey();

    /** ISO 3166 alpha-2, used when the workspace is made. */
    @WithDefault("GB")
    String country();

    /** IANA name, used when the workspace is made. */
    @WithDefault("UTC")
    String timeZone();
}
