#!/bin/bash
# As apache/kafka's image does it: Kafka's own wrapper writes the settings from the environment (KAFKA_LOG_DIRS becomes
# log.dirs and so on) beside the program and formats the data directory once; then the broker serves.
set -euo pipefail
export CLUSTER_ID="${CLUSTER_ID:-AAAAAAAAAAAAAAAAAAAAAQ}" KAFKA_LOG_DIRS="${KAFKA_LOG_DIRS:-/var/lib/kafka/data}"
jvm=(java -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '/etc/kafka/docker:/opt/kafka/lib/*')
"${jvm[@]}" kafka.docker.KafkaDockerWrapper setup --default-configs-dir /etc/kafka/docker \
  --mounted-configs-dir /mnt/shared/config --final-configs-dir /opt/kafka/config >/tmp/setup.log 2>&1 ||
  grep -q 'already formatted' /tmp/setup.log || { cat /tmp/setup.log >&2; exit 1; }
exec "${jvm[@]}" kafka.Kafka /opt/kafka/config/server.properties
