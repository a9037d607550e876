package clinic.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Runs inside the clinic's processes, which is why it is one class that stands alone: writes each name down, then
 * resolves it as usual.
 */
public final class RecordingResolver extends InetAddressResolverProvider implements InetAddressResolver {

    static final String FILE_PROPERTY = "clinic.journeys.lookups";

    private InetAddressResolver usual;

    /** Being an agent puts this class on the class path, where the JDK looks for its provider. */
    public static void premain(String arguments) {}

    @Override
    public InetAddressResolver get(Configuration configuration) {
        usual = configuration.builtinResolver();
        return this;
    }

    @Override
    public String name() {
        return "recording";
    }

    @Override
    public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
        write(host);
        return usual().lookupByName(host, policy);
    }

    @Override
    public String lookupByAddress(byte[] address) throws UnknownHostException {
        if (!InetAddress.getByAddress(address).isLoopbackAddress()) {
            write(InetAddress.getByAddress(address).getHostAddress());
        }
        return usual().lookupByAddress(address);
    }

    private InetAddressResolver usual() {
        return Objects.requireNonNull(usual, "the JDK configures before it asks");
    }

    private static void write(String host) {
        try {
            Path file = Path.of(System.getProperty(FILE_PROPERTY));
            Files.writeString(file, host + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
