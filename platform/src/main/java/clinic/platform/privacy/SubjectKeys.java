package clinic.platform.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
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
    private final Cache<String, Aead> cache = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    public SubjectKeys(JdbcClient jdbc, Aead master) {
        this.jdbc = jdbc;
        this.master = master;
    }

    /** The subject's key, made in the current transaction if there is none. */
    Aead toEncrypt(String subject) {
        Optional<Aead> known = toDecrypt(subject);
        return known.orElseGet(() -> {
            insert(subject);
            return toDecrypt(subject).orElseThrow();
        });
    }

    /** The subject's key; empty once it was removed. */
    Optional<Aead> toDecrypt(String subject) {
        Aead cached = cache.getIfPresent(subject);
        if (cached != null) {
            return Optional.of(cached);
        }
        Optional<Aead> stored = jdbc.sql("select wrapped_key from store.subject_key where subject_id = :subject")
                .param("subject", subject)
                .query(byte[].class)
                .optional()
                .map(wrapped -> unwrap(subject, wrapped));
        stored.ifPresent(key -> remember(subject, key));
        return stored;
    }

    private void insert(String subject) {
        try {
            byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    MasterKey.newKey(), master, subject.getBytes(StandardCharsets.UTF_8));
            jdbc.sql("insert into store.subject_key (subject_id, wrapped_key) values (:subject, :wrapped)"
                            + " on conflict (subject_id) do nothing")
                    .param("subject", subject)
                    .param("wrapped", wrapped)
                    .update();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key could be made for a subject", e);
        }
    }

    private Aead unwrap(String subject, byte[] wrapped) {
        try {
            KeysetHandle key = TinkProtoKeysetFormat.parseEncryptedKeyset(
                    wrapped, master, subject.getBytes(StandardCharsets.UTF_8));
            return MasterKey.aead(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a subject's key can't be unwrapped: is this the right key file?", e);
        }
    }

    /** Not before the commit: a key that was rolled back must not encrypt anything. */
    private void remember(String subject, Aead key) {
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
