package clinic.platform.live;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** More live pages are open than one person, or this instance, may hold. */
final class TooManyStreams extends ResponseStatusException {

    TooManyStreams() {
        super(HttpStatus.TOO_MANY_REQUESTS, "too many live pages are open");
    }
}
