package clinic.x12.inspect;

import clinic.x12.Profile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./clinic x12 [--strict|--lenient] [--pretty] FILE…}: one JSON object a file, one line each. */
public final class Main {
    private static final String USAGE = "./clinic x12 [--strict|--lenient] [--pretty] FILE...";
    private static final int VALID = 0;
    private static final int NOT_VALID = 1;
    private static final int WRONG_CALL = 2;

    private Main() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        int status = run(arguments, out, System.err);
        out.flush();
        System.exit(status);
    }

    /** @return 0 if every file is valid and balances, 1 if one does not, 2 for a wrong call */
    static int run(String[] arguments, PrintStream out, PrintStream errors) {
        var profile = Profile.LENIENT;
        boolean pretty = false;
        boolean options = true;
        var files = new ArrayList<String>();
        for (var argument : arguments) {
            if (options && argument.equals("--")) options = false;
            else if (options && argument.equals("--strict")) profile = Profile.STRICT;
            else if (options && argument.equals("--lenient")) profile = Profile.LENIENT;
            else if (options && argument.equals("--pretty")) pretty = true;
            else if (options && argument.startsWith("--")) return wrongCall("No such option: " + argument, errors);
            else files.add(argument);
        }
        return files.isEmpty() ? wrongCall("No file was named.", errors) : inspect(files, profile, pretty, out, errors);
    }

    private static int wrongCall(String what, PrintStream errors) {
        errors.println(what);
        errors.println(USAGE);
        return WRONG_CALL;
    }

    private static int inspect(
            List<String> files, Profile profile, boolean pretty, PrintStream out, PrintStream errors) {
        int status = VALID;
        for (var file : files) {
            try (var in = new BufferedInputStream(Files.newInputStream(Path.of(file)))) {
                var inspection = Inspector.inspect(file, in, profile);
                out.println(pretty ? Page.of(inspection) : Json.of(inspection));
                if (!inspection.valid()) status = Math.max(status, NOT_VALID);
            } catch (IOException | java.nio.file.InvalidPathException cannotBeRead) {
                errors.println(file + ": this file cannot be read.");
                status = WRONG_CALL;
            }
        }
        return status;
    }
}
