package clinic.journeys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What must be true of every service in the compose file; each breach is one sentence. */
final class ComposeRules {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)(:?[-?])?([^}]*)}");
    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|TOKEN|PRIVATE_KEY)");

    private final ComposeFile file;
    private final Path home;
    private final List<String> breaches = new ArrayList<>();

    private ComposeRules(ComposeFile file, Path home) {
        this.file = file;
        this.home = home;
    }

    /** @param home where the file's relative paths begin */
    static List<String> breachesIn(ComposeFile file, Path home) {
        ComposeRules rules = new ComposeRules(file, home);
        file.services().keySet().forEach(rules::check);
        return rules.breaches;
    }

    private void check(String service) {
        Map<String, Object> what = file.services().get(service);
        health(service);
        order(service);
        secrets(service, what);
        image(service, what);
        ports(service);
        if (!Boolean.TRUE.equals(what.get("read_only"))) {
            breach(service, "can write to its root file system");
        }
        if (!file.list(service, "tmpfs").contains("/tmp")) {
            breach(service, "has no /tmp");
        }
        if (Boolean.TRUE.equals(what.get("privileged")) || "host".equals(what.get("network_mode"))) {
            breach(service, "has rights on the machine");
        }
        for (Object volume : file.list(service, "volumes")) {
            String source = volume.toString().split(":", 2)[0];
            if (source.startsWith(".") && !Files.exists(home.resolve(source))) {
                breach(service, "mounts " + source + ", which does not exist");
            }
        }
    }

    /** One of its own, or of the image that our recipe makes and that this variable points to the right page. */
    private void health(String service) {
        Map<String, Object> check = file.map(service, "healthcheck");
        boolean own = check.get("test") instanceof List<?> test && test.size() > 1 && !test.contains("NONE");
        boolean ofItsImage = ours(service) && file.environment(service).get("HEALTH_PATH") != null;
        if (Boolean.TRUE.equals(check.get("disable")) || !(own || ofItsImage)) {
            breach(service, "has no health check");
        }
        if (ofItsImage && file.environment(service).get("SERVER_PORT") == null) {
            breach(service, "does not say the port of its health check");
        }
    }

    /** Who is told another's address waits until that one is healthy. */
    private void order(String service) {
        Map<String, Map<String, Object>> waits = file.waitsFor(service);
        waits.forEach((other, how) -> {
            if (!file.services().containsKey(other)) {
                breach(service, "waits for " + other + ", which is not there");
            }
            if (!"service_healthy".equals(how.get("condition"))) {
                breach(service, "does not wait until " + other + " is healthy");
            }
        });
        for (String other : file.services().keySet()) {
            Pattern address = Pattern.compile("(^|.*[/,@])" + Pattern.quote(other) + ":\\d+.*");
            boolean told = file.environment(service).values().stream()
                    .anyMatch(value -> address.matcher(String.valueOf(value)).matches());
            if (told && !other.equals(service) && !waits.containsKey(other)) {
                breach(service, "is told where " + other + " is and does not wait for it");
            }
        }
    }

    private void secrets(String service, Map<String, Object> what) {
        file.environment(service).forEach((name, value) -> {
            Matcher variable = VARIABLE.matcher(String.valueOf(value));
            if (SECRET.matcher(name).matches() && !(variable.matches() && ":?".equals(variable.group(2)))) {
                breach(service, name + " is not demanded from the environment");
            }
        });
        Matcher variables = VARIABLE.matcher(what.toString());
        while (variables.find()) {
            if (SECRET.matcher(variables.group(1)).matches() && !":?".equals(variables.group(2))) {
                breach(service, variables.group(1) + " may be left out");
            }
        }
    }

    /** An image's name that begins with a host binds the clinic to one registry. */
    private void image(String service, Map<String, Object> what) {
        List<Object> names = new ArrayList<>();
        if (ours(service)) {
            Map<?, ?> build = file.map(service, "build");
            if (!Files.exists(home.resolve(String.valueOf(build.get("dockerfile"))))) {
                breach(service, "is built by a recipe that does not exist");
            }
            if (!(build.get("args") instanceof Map<?, ?> args)) {
                breach(service, "does not say what it is built of");
                return;
            }
            if (!Files.exists(home.resolve(String.valueOf(args.get("SERVICE"))).resolve("pom.xml"))) {
                breach(service, "is built of " + args.get("SERVICE") + ", which does not exist");
            }
            names.add(args.get("BASE_IMAGE"));
        } else {
            names.add(what.get("image"));
        }
        for (Object name : names) {
            Matcher variable = VARIABLE.matcher(String.valueOf(name));
            String image = variable.matches() ? variable.group(3) : String.valueOf(name);
            String first = image.contains("/") ? image.substring(0, image.indexOf('/')) : "";
            if (first.contains(".") || first.contains(":") || first.equals("localhost")) {
                breach(service, "names the registry " + first);
            }
            if (!image.matches(".+:[^/:]+") || image.endsWith(":latest")) {
                breach(service, "does not say which version of " + image);
            }
        }
    }

    private void ports(String service) {
        for (Object port : file.list(service, "ports")) {
            if (!port.toString().startsWith("127.0.0.1:")) {
                breach(service, "is open to others than this machine at " + port);
            }
        }
    }

    private boolean ours(String service) {
        return !file.map(service, "build").isEmpty();
    }

    private void breach(String service, String what) {
        breaches.add(service + " " + what);
    }
}
