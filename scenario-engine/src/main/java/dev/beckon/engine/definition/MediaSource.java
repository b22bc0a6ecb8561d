package dev.beckon.engine.definition;

import dev.beckon.contracts.message.Media;

/**
 * Where a medium comes from.
 *
 * @param mediaFileId of a stored file, else null
 * @param url template of its public address; definition-service fills it in for a stored file
 * @param filename may be null
 * @param mimeType may be null
 */
public record MediaSource(Media.Kind kind, Long mediaFileId, String url, String filename, String mimeType) {}
