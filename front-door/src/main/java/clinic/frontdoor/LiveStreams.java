package clinic.frontdoor;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.util.WebUtils;

/** The live streams of one log-in: bounded in number, and ended when the log-in ends. */
final class LiveStreams implements HttpSessionBindingListener {

    private static final String ATTRIBUTE = LiveStreams.class.getName();

    private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();

    static LiveStreams of(HttpSession session) {
        synchronized (WebUtils.getSessionMutex(session)) {
            if (session.getAttribute(ATTRIBUTE) instanceof LiveStreams known) {
                return known;
            }
            LiveStreams streams = new LiveStreams();
            session.setAttribute(ATTRIBUTE, streams);
            return streams;
        }
    }

    int count() {
        return open.size();
    }

    void add(LiveStream stream) {
        open.add(stream);
        stream.whenEnded(() -> open.remove(stream));
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        open.forEach(LiveStream::end);
    }
}
