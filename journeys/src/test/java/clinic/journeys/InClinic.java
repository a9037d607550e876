package clinic.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One clinic for all journeys: started for the first, stopped after the last. */
final class InClinic implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Clinic.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Clinic.class, _ -> started(), Clinic.class);
    }

    private static Clinic started() {
        try {
            return Clinic.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
