package clinic.local.payer;

import clinic.x12.claim.ProfessionalClaim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Properties;

/** Which member meets which scenario, as {@code scenarios.properties} says. */
final class Scenarios {
    static final String FILE = "scenarios.properties";
    private static final long USUAL_ERROR_CENTS = 10_00;

    private final Properties byMember;

    private Scenarios(Properties byMember) {
        this.byMember = byMember;
    }

    static Scenarios read(Path directory) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(directory.resolve(FILE))) {
            properties.load(in);
        } catch (NoSuchFileException nothingSaid) {
            return new Scenarios(properties);
        } catch (IllegalArgumentException broken) {
            throw new UnknownScenario(FILE + " is not a properties file.");
        }
        return new Scenarios(properties);
    }

    Scenario of(ProfessionalClaim claim) {
        return Scenario.named(said(claim)[0]);
    }

    /** How wrong an answer that is wrong on purpose is to be. */
    long errorCents(ProfessionalClaim claim) {
        var said = said(claim);
        if (said.length == 1) return USUAL_ERROR_CENTS;
        if (!said[1].matches("-?\\d{1,9}"))
            throw new UnknownScenario("A scenario is followed by cents or nothing, as in unbalanced:2500.");
        return Long.parseLong(said[1]);
    }

    /** @param position of the claim in its file, from 0 */
    int half(ProfessionalClaim claim, int position) {
        return Math.floorMod(said(claim).length == 1 ? position : (int) errorCents(claim), 2);
    }

    private String[] said(ProfessionalClaim claim) {
        return byMember.getProperty(claim.subscriber().memberNumber(), "paid")
                .strip()
                .split(":", 2);
    }
}
