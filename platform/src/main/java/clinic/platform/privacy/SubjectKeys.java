package clinic.platform.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** One encryption key per subject, kept wrapped in a table apart from the events. */
public final class SubjectKeys {

    private final JdbcClient jdbc;
    private final Aead master;
    private final Cache<String, SubjectKey> cache = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    public SubjectKeys(JdbcClient jdbc, Aead master) {
        this.jdbc = jdbc;
        this.master = master;
    }

    /**
     * Finds out at the start whether the key file is the one that these keys were wrapped with: a file that was lost and
     * silently made anew would leave nobody's identity readable.
     *
     * @throws IllegalStateException if it is not
     */
    public void requireTheirKeyFile() {
        jdbc.sql("select subject_id, wrapped_key from store.subject_key limit 1")
                .query((row, n) -> unwrap(row.getString("subject_id"), row.getBytes("wrapped_key")))
                .optional();
    }

    /** The subject's key, made in the current transaction if there is none. Not from memory: it may have been removed. */
    SubjectKey toEncrypt(String subject) {
        return stored(subject)
                .or(() -> inserted(subject))
                // Another writer was faster.
                .or(() -> stored(subject))
                .orElseThrow();
    }

    /** The subject's key with which this was encrypted; empty once it was removed, also if a new one was made since. */
    Optional<SubjectKey> toDecrypt(String subject, byte[] sealed) {
        SubjectKey cached = cache.getIfPresent(subject);
        if (cached != null && cached.sealed(sealed)) {
            return Optional.of(cached);
        }
        return stored(subject).filter(key -> key.sealed(sealed));
    }

    private Optional<SubjectKey> stored(String subject) {
        return remembered(
                subject,
                jdbc.sql("select wrapped_key from store.subject_key where subject_id = :subject")
                        .param("subject", subject)
                        .query(byte[].class)
                        .optional());
    }

    private Optional<SubjectKey> remembered(String subject, Optional<byte[]> wrapped) {
        Optional<SubjectKey> key = wrapped.map(bytes -> known(subject, bytes));
        key.filter(k -> k != cache.getIfPresent(subject)).ifPresent(k -> remember(subject, k));
        return key;
    }

    /** Unwrapping costs more than the question whether the key is still there; it is done once. */
    private SubjectKey known(String subject, byte[] wrapped) {
        SubjectKey cached = cache.getIfPresent(subject);
        return cached != null && cached.wrapped().equals(ByteBuffer.wrap(wrapped)) ? cached : unwrap(subject, wrapped);
    }

    /** Empty if there is one by now. */
    private Optional<SubjectKey> inserted(String subject) {
        try {
            byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    MasterKey.newKey(), master, subject.getBytes(StandardCharsets.UTF_8));
            return remembered(
                    subject,
                    jdbc.sql("insert into store.subject_key (subject_id, wrapped_key) values (:subject, :wrapped)"
                                    + " on conflict (subject_id) do nothing returning wrapped_key")
                            .param("subject", subject)
                            .param("wrapped", wrapped)
                            .query(byte[].class)
                            .optional());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key could be made for a subject", e);
        }
    }

    private SubjectKey unwrap(String subject, byte[] wrapped) {
        try {
            KeysetHandle key = TinkProtoKeysetFormat.parseEncryptedKeyset(
                    wrapped, master, subject.getBytes(StandardCharsets.UTF_8));
            return new SubjectKey(MasterKey.aead(key), key.getPrimary().getId(), ByteBuffer.wrap(wrapped));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a subject's key can't be unwrapped: is this the right key file?", e);
        }
    }

    /** Not before the commit: a key that was rolled back must not encrypt anything. */
    private void remember(String subject, SubjectKey key) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            cache.put(subject, key);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                cache.put(subject, key);
            }
        });
    }
}
