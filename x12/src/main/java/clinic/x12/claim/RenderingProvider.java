package clinic.x12.claim;

import org.jspecify.annotations.Nullable;

/** Loop 2310B: the person who performed the services. */
public record RenderingProvider(
        String family, String given, String npi, @Nullable String taxonomy) {}
