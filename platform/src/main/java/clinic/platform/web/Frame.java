package clinic.platform.web;

import clinic.platform.decider.Actor;
import clinic.platform.security.CurrentActor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the layout shows around every page; templates know it as {@code @frame}. */
public final class Frame {

    private final Navigation navigation;
    private final String brand;
    private final Assets assets;

    Frame(Navigation navigation, String brand, Assets assets) {
        this.navigation = navigation;
        this.brand = brand;
        this.assets = assets;
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

    /** Whether the page being shown is this place or lies below it. */
    public boolean at(String href) {
        String path = path();
        return path.equals(href) || path.startsWith(href + "/");
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
