package clinic.local.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/** Authorizations in memory, the oldest forgotten first: the framework's own store only ever grows. */
final class BoundedAuthorizations implements OAuth2AuthorizationService {

    private static final int REMEMBERED = 5_000;

    private final InMemoryOAuth2AuthorizationService store = new InMemoryOAuth2AuthorizationService();
    private final Map<String, OAuth2Authorization> recent = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, OAuth2Authorization> eldest) {
            boolean full = size() > REMEMBERED;
            if (full) {
                store.remove(eldest.getValue());
            }
            return full;
        }
    };

    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        store.save(authorization);
        recent.put(authorization.getId(), authorization);
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        store.remove(authorization);
        recent.remove(authorization.getId());
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return store.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return store.findByToken(token, type);
    }
}
