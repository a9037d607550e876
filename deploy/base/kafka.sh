#!/bin/bash
# KAFKA_LOG_DIRS becomes log.dirs and so on; formats its directory once, then serves.
set -euo pipefail
export KAFKA_LOG_DIRS="${KAFKA_LOG_DIRS:-/var/lib/kafka/data}"
settings=/tmp/server.properties
env | sed -n 's/^KAFKA_\([A-Z_]*\)=\(.*\)$/\1\n\2/p' | while read -r name && read -r value; do
  printf '%s=%s\n' "$(printf '%s' "$name" | tr 'A-Z_' 'a-z.')" "$value"
done >"$settings"
run() {
  java -Xmx256m -XX:+UseSerialGC -cp '/opt/kafka/lib/*' "$@"
}
run kafka.tools.StorageTool format --ignore-formatted --cluster-id "${CLUSTER_ID:-AAAAAAAAAAAAAAAAAAAAAQ}" --config "$settings"
exec java -Xmx256m -XX:+UseSerialGC -cp '/opt/kafka/lib/*' kafka.Kafka "$settings"
