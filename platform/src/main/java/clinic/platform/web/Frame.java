package clinic.platform.web;

import clinic.platform.decider.Actor;
import clinic.platform.security.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the layout shows around every page; templates know it as {@code @frame}. */
public final class Frame {

    private final Navigation navigation;
    private final String brand;
    private final Assets assets;
    private final Clock clock;

    Frame(Navigation navigation, Assets assets, Clock clock) {
        this.navigation = navigation;
        this.brand = navigation.brand() == null ? "Home" : navigation.brand();
        this.assets = assets;
        this.clock = clock;
    }

    public String brand() {
        return brand;
    }

    /** Address of an asset, with its content's hash, so that browsers may keep it for ever. */
    public String asset(String name) {
        return assets.address(name);
    }

    /** Who is logged in; empty on a page that tells somebody that they are not. */
    public String who() {
        return person().map(Actor::name).orElse("");
    }

    /** The roles of who is logged in, as people call them. */
    public String roles() {
        return person().stream()
                .flatMap(person -> person.roles().stream())
                .map(navigation::called)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Whether who is logged in holds one of these roles: a page offers only what will be answered. */
    public boolean allows(String... roles) {
        return person().map(who -> Arrays.stream(roles).anyMatch(who.roles()::contains))
                .orElse(false);
    }

    /** The server's time: what counts up or down in the browser follows it. */
    public Instant now() {
        return clock.instant();
    }

    /** The places of this person's roles by group, in the order of the data. */
    public Map<String, List<Navigation.Item>> places() {
        Map<String, List<Navigation.Item>> groups = new LinkedHashMap<>();
        for (Navigation.Item item : navigation.of(person().map(Actor::roles).orElse(Set.of()))) {
            groups.computeIfAbsent(item.group(), group -> new ArrayList<>()).add(item);
        }
        return groups;
    }

    public Navigation.@Nullable Search search() {
        Navigation.Search search = navigation.search();
        boolean allowed = search != null
                && person().map(p -> search.roles().stream().anyMatch(p.roles()::contains))
                        .orElse(false);
        return allowed ? search : null;
    }

    /** Whether the page being shown belongs to this place. */
    public boolean at(Navigation.Item place) {
        return place.holds(path());
    }

    private static String path() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRequestURI()
                : "";
    }

    private static Optional<Actor> person() {
        return CurrentActor.find();
    }
}
