package clinic.platform.event;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The stored names of a service's events, both ways. Refuses a leaf without a name, a name given twice and one that
 * could be taken for a Java class.
 */
public final class EventTypes {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)+");

    private final Map<String, Class<?>> classes = new HashMap<>();

    /** @param roots the sealed event types of the service's models */
    public EventTypes(Collection<Class<?>> roots) {
        for (Class<?> root : roots) {
            for (Class<?> leaf : leaves(root)) {
                Stored stored = leaf.getAnnotation(Stored.class);
                if (stored == null) {
                    throw new IllegalArgumentException(leaf.getName() + " has no @Stored name");
                }
                if (!NAME.matcher(stored.value()).matches()) {
                    throw new IllegalArgumentException(
                            stored.value() + " is no stored name: lower-case words, with dots and dashes");
                }
                Class<?> other = classes.put(stored.value(), leaf);
                if (other != null && other != leaf) {
                    throw new IllegalArgumentException(
                            stored.value() + " names both " + other.getName() + " and " + leaf.getName());
                }
            }
        }
    }

    /** The records at the ends of a sealed hierarchy. */
    public static Set<Class<?>> leaves(Class<?> root) {
        Set<Class<?>> leaves = new LinkedHashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(Set.of(root));
        while (!open.isEmpty()) {
            Class<?> type = open.removeFirst();
            if (type.isSealed()) {
                for (Class<?> permitted : type.getPermittedSubclasses()) {
                    open.addLast(permitted);
                }
            } else {
                leaves.add(type);
            }
        }
        return leaves;
    }

    public boolean knows(Class<?> type) {
        return type.isAnnotationPresent(Stored.class) && classes.get(nameOf(type)) == type;
    }

    /** @throws UnknownEventType so that a reader stops there instead of passing over what it does not understand */
    public Class<?> classOf(String name) {
        Class<?> type = classes.get(name);
        if (type == null) {
            throw new UnknownEventType(name);
        }
        return type;
    }

    /**
     * The same for one revision: an older one has to be upcast first, a newer one may mean something else.
     *
     * @throws UnknownEventType if it is not the revision of the class
     */
    public Class<?> classOf(String name, String revision) {
        Class<?> type = classOf(name);
        if (!String.valueOf(revisionOf(type)).equals(revision)) {
            throw new UnknownEventType(name + "\" of revision \"" + revision);
        }
        return type;
    }

    public Set<String> names() {
        return Set.copyOf(classes.keySet());
    }

    public static String nameOf(Class<?> type) {
        return stored(type).value();
    }

    public static int revisionOf(Class<?> type) {
        return stored(type).revision();
    }

    private static Stored stored(Class<?> type) {
        Stored stored = type.getAnnotation(Stored.class);
        if (stored == null) {
            throw new IllegalArgumentException(type.getName() + " has no @Stored name");
        }
        return stored;
    }
}
