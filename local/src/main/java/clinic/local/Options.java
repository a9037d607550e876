package clinic.local;

import clinic.local.launcher.CannotStart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A command line: {@code --name value}, {@code --name=value}, flags, and words. An unknown option is refused. */
record Options(List<String> words, List<Map.Entry<String, String>> named, Set<String> flags) {

    static Options parse(List<String> arguments, Set<String> knownNames, Set<String> knownFlags) {
        List<String> words = new ArrayList<>();
        List<Map.Entry<String, String>> named = new ArrayList<>();
        Map<String, Boolean> flags = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                words.add(argument);
                continue;
            }
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument.substring(2) : argument.substring(2, equals);
            if (knownFlags.contains(name) && equals < 0) {
                flags.put(name, true);
            } else if (!knownNames.contains(name)) {
                throw new CannotStart("There is no option --" + name + "; ./clinic help lists them.");
            } else if (equals >= 0) {
                named.add(Map.entry(name, argument.substring(equals + 1)));
            } else if (i + 1 < arguments.size()) {
                named.add(Map.entry(name, arguments.get(++i)));
            } else {
                throw new CannotStart("--" + name + " needs a value.");
            }
        }
        return new Options(words, named, Set.copyOf(flags.keySet()));
    }

    /** The last value given for the name. */
    Optional<String> value(String name) {
        return values(name).reduce((first, second) -> second);
    }

    java.util.stream.Stream<String> values(String name) {
        return named.stream().filter(entry -> entry.getKey().equals(name)).map(Map.Entry::getValue);
    }

    int number(String name) {
        String value = value(name).orElseThrow(() -> new CannotStart("--" + name + " is missing."));
        return number(name, value);
    }

    static int number(String name, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new CannotStart("--" + name + " needs a number, not " + value + ".", e);
        }
    }
}
