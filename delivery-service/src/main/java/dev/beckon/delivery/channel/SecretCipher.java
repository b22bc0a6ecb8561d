package dev.beckon.delivery.channel;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals secrets with AES-256-GCM (NIST SP 800-38D). A box is {@code version(1) nonce(12) ciphertext tag(16)} and opens
 * only for the owner it was sealed for. Safe for all threads.
 */
@Singleton
public final class SecretCipher {

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    /**
     * Takes the key.
     *
     * @param key 256 bits in base64
     * @throws IllegalArgumentException when it is not that
     */
    SecretCipher(@ConfigProperty(name = "beckon.secrets.key") String key) {
        byte[] bytes = Base64.getDecoder().decode(key.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "beckon.secrets.key must be 32 bytes in base64 (openssl rand -base64 32), but is " + bytes.length
                            + " bytes");
        }
        this.key = new SecretKeySpec(bytes, "AES");
    }

    public byte[] seal(String owner, byte[] clear) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, owner, nonce).doFinal(clear);
            byte[] box = new byte[1 + NONCE_BYTES + sealed.length];
            box[0] = VERSION;
            System.arraycopy(nonce, 0, box, 1, NONCE_BYTES);
            System.arraycopy(sealed, 0, box, 1 + NONCE_BYTES, sealed.length);
            return box;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-256-GCM", e);
        }
    }

    /**
     * Opens a box.
     *
     * @throws IllegalStateException when it was sealed with another key, for another owner, or was altered
     */
    public byte[] open(String owner, byte[] box) {
        if (box.length <= 1 + NONCE_BYTES || box[0] != VERSION) {
            throw new IllegalStateException("Not a sealed secret of a known version, owner=" + owner);
        }
        byte[] nonce = Arrays.copyOfRange(box, 1, 1 + NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, owner, nonce)
                    .doFinal(box, 1 + NONCE_BYTES, box.length - 1 - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "Secrets of " + owner + " do not open: beckon.secrets.key is not the key they were sealed with", e);
        }
    }

    private Cipher cipher(int mode, String owner, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
