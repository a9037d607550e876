package clinic.platform.privacy;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;

/**
 * A subject's key, and the id that it writes at the head of all it encrypts.
 *
 * @param wrapped as it stands in the table: the same bytes are the same key
 */
record SubjectKey(Aead aead, int id, ByteBuffer wrapped) {

    /** Tink's output prefix: a byte for its kind, then the key's id. */
    private static final int PREFIX = 5;

    /** Whether this key, and not one that was removed before it was made, encrypted these bytes. */
    boolean sealed(byte[] bytes) {
        return bytes.length >= PREFIX && ByteBuffer.wrap(bytes).getInt(1) == id;
    }
}
