package clinic.platform.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;

/**
 * The key file that wraps every subject's key. It is made once, readable by its owner only, and never stands in the
 * database: a copy of the database alone gives no identity away.
 */
public final class MasterKey {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private MasterKey() {}

    /** Reads the key file; makes it first if there is none. Refuses a file that others can read. */
    public static Aead load(Path file) {
        try {
            AeadConfig.register();
            if (!Files.exists(file)) {
                create(file);
            }
            if (!Files.getPosixFilePermissions(file).equals(OWNER_ONLY)) {
                throw new IllegalStateException(
                        "the key file " + file.getFileName() + " must be readable and writable by its owner only");
            }
            return aead(TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get()));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the key file " + file.getFileName() + " can't be used", e);
        }
    }

    private static void create(Path file) throws IOException, GeneralSecurityException {
        String keyset = TinkJsonProtoKeysetFormat.serializeKeyset(newKey(), InsecureSecretKeyAccess.get());
        Path directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        Path half = Files.createTempFile(directory, "key", ".half", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try {
            Files.write(half, keyset.getBytes(StandardCharsets.UTF_8), StandardOpenOption.SYNC);
            // A link, not a rename: of two instances that start at once, one key file wins and both use it.
            Files.createLink(file, half);
        } catch (FileAlreadyExistsException e) {
            // The other instance was first; its file is whole, since a link appears at once.
        } finally {
            Files.delete(half);
        }
    }

    static KeysetHandle newKey() throws GeneralSecurityException {
        return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
    }

    static Aead aead(KeysetHandle key) throws GeneralSecurityException {
        return key.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }
}
