package dev.beckon.simulator.receipts;

/**
 * A receipt to send now.
 *
 * @param channel channel word
 * @param to whose last message it is about
 * @param status {@code sent}, {@code delivered}, {@code read}, {@code failed}, for RCS also
 *     {@code ttl_expiration_revoked} and {@code ttl_expiration_revoke_failed}
 * @param code the provider's code of a failure, or null
 * @param messageRef the message meant, when it is not the last
 */
record ReceiptRequest(String channel, String to, String status, Integer code, String messageRef) {}
