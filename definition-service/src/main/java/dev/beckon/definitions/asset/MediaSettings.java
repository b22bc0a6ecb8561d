package dev.beckon.definitions.asset;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a workspace may keep; every key begins with {@code beckon.media.}. */
@ConfigMapping(prefix = "beckon.media")
interface MediaSettings {

    /** Media files of a workspace, those that lie elsewhere among them. */
    @WithDefault("10000")
    long mostFiles();

    /** Bytes of all files that a workspace has uploaded: 2 GiB. */
    @WithDefault("2147483648")
    long mostBytes();
}
