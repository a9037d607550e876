package clinic.platform.monitor;

import java.util.List;

/** A bean that names what it runs in the background. */
public interface MonitoredSource {

    List<Monitored> monitored();
}
