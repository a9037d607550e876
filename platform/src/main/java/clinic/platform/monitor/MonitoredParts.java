package clinic.platform.monitor;

import java.util.Collection;

/** Where parts come from: each bean of this type adds its own to the status screen, health and metrics. */
public interface MonitoredParts {

    /** The same names at each call once the application is ready. */
    Collection<? extends Monitored> parts();
}
