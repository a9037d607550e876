package clinic.platform.publishing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics that a service speaks on or listens to. They keep everything: consumers start at the earliest. */
public final class Topics {

    private static final int PARTITIONS = 12;

    private final Map<String, Object> adminConfig;
    private final short replicas;

    public Topics(Map<String, Object> adminConfig, short replicas) {
        this.adminConfig = adminConfig;
        this.replicas = replicas;
    }

    void ensure(Collection<Translation<?, ?>> translations)
            throws InterruptedException, ExecutionException, TimeoutException {
        for (Translation<?, ?> translation : translations) {
            ensure(translation.topic(), translation.compacted());
        }
    }

    /** Makes the topic unless it exists. */
    public void ensure(String name, boolean compacted)
            throws InterruptedException, ExecutionException, TimeoutException {
        NewTopic topic = new NewTopic(name, PARTITIONS, replicas)
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        compacted ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        "-1",
                        TopicConfig.RETENTION_BYTES_CONFIG,
                        "-1"));
        try (Admin admin = Admin.create(adminConfig)) {
            if (!admin.listTopics().names().get(15, TimeUnit.SECONDS).contains(name)) {
                admin.createTopics(List.of(topic)).all().get(15, TimeUnit.SECONDS);
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
