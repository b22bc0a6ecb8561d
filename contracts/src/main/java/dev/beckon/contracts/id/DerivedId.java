package dev.beckon.contracts.id;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids that follow from what they name (UUID version 5, RFC 9562 section 5.5): the same call, contact and step always
 * give the same id, which is what makes a repeated command harmless.
 */
public final class DerivedId {

    /** The name space of this product's ids; it must never change. */
    private static final UUID NAMESPACE = UUID.fromString("6f3f0e5c-2f0e-5a6e-9d0f-6b65636b6f6e");

    private static final char SEPARATOR = '\u001f';

    private DerivedId() {}

    /** The id of one contact's way through a scenario on behalf of one call. {@code entryKey} may be null. */
    public static ExecutionId execution(TriggerCallId call, ScenarioId scenario, ContactKey contact, String entryKey) {
        return new ExecutionId(of("execution", call, scenario, contact, entryKey == null ? "" : entryKey));
    }

    /** The id of the message that a step of an execution sends. */
    public static MessageId message(ExecutionId execution, int step, String actionKey) {
        return new MessageId(of("message", execution, step, actionKey));
    }

    /** The id of the call that an idempotency key stands for in a workspace. */
    public static TriggerCallId triggerCall(WorkspaceId workspace, String idempotencyKey) {
        return new TriggerCallId(of("call", workspace, idempotencyKey));
    }

    /** The id of the execution that a step of another one starts. */
    public static ExecutionId childExecution(ExecutionId parent, int step) {
        return new ExecutionId(of("child", parent, step));
    }

    /** The id of the HTTP request that a step of an execution makes. */
    public static UUID httpRequest(ExecutionId execution, int step) {
        return of("http_request", execution, step);
    }

    /** The id of a tracked link in a message; the last part of its public address. */
    public static UUID link(MessageId message, String linkName) {
        return of("link", message, linkName);
    }

    /**
     * The same for those who do not know the key: all other ids can be found out by whoever knows how they are made.
     *
     * @param key a secret of the installation; empty for none, which makes it {@link #link(MessageId, String)}
     */
    public static UUID link(MessageId message, String linkName, String key) {
        return key.isEmpty() ? link(message, linkName) : of("link", message, linkName, key);
    }

    /**
     * A name-based id over the parts' text forms, in order.
     *
     * @param parts at least one; a part's text must not contain U+001F
     */
    public static UUID of(Object... parts) {
        StringBuilder name = new StringBuilder(96);
        for (Object part : parts) {
            name.append(part).append(SEPARATOR);
        }
        byte[] hash = sha1(name.toString().getBytes(StandardCharsets.UTF_8));
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        long high = (bytes.getLong() & ~0xF000L) | 0x5000L;
        long low = (bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static byte[] sha1(byte[] name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(ByteBuffer.allocate(16)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .array());
            return digest.digest(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }
}
