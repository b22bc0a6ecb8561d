package dev.beckon.triggers.dryrun;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * A contact of a dry run, as stored and as the API shows it: with the preview only where messages may be read.
 *
 * @param position in the call, from 0
 * @param contact as the caller named it
 * @param contactId null when nobody was found
 * @param status started, skipped or failed: what it would be
 * @param reason code; null for started
 * @param preview what the contact would get; null for most
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SampledContact(
        int position, JsonNode contact, Long contactId, String status, String reason, Preview preview) {

    SampledContact with(Preview seen) {
        return new SampledContact(position, contact, contactId, status, reason, seen);
    }

    SampledContact withoutPreview() {
        return with(null);
    }
}
