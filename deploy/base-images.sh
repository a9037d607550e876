#!/usr/bin/env bash
# For a machine that reaches no image registry: makes the images that ours stand on from a Debian mirror, the JDK in
# JAVA_HOME and the PostgreSQL and Kafka inside local's jar. They are for trying things out, not for a clinic.
#
#   ./clinic build && deploy/base-images.sh
#   CLINIC_BASE_IMAGE=clinic-base/java:25 CLINIC_POSTGRES_IMAGE=clinic-base/postgres:18 \
#     CLINIC_KAFKA_IMAGE=clinic-base/kafka:4 ./clinic test --containers
#
# Needs root, debootstrap, unzip, xz and a Docker engine.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
launcher="$here/../local/target/local-1-SNAPSHOT-boot.jar"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

debootstrap --variant=minbase "${DEBIAN_RELEASE:-bookworm}" "$work/debian" >"$work/debootstrap.log" ||
  { tail "$work/debootstrap.log" >&2; exit 1; }
# What stands there now, as an image of this name.
import() {
  tar --create --directory "$work/debian" --exclude ./dev --exclude ./var/cache/apt --exclude ./var/lib/apt/lists . |
    docker import - "$1"
}
import clinic-base/debian:12
# The embedded PostgreSQL has no psql; Debian's speaks to it.
DEBIAN_FRONTEND=noninteractive chroot "$work/debian" apt-get -qq install --yes --no-install-recommends \
  postgresql-client >>"$work/debootstrap.log" 2>&1 || { tail "$work/debootstrap.log" >&2; exit 1; }
import clinic-base/psql:12

mkdir "$work/context"
cp -r "$here/base/." "$work/context"
cp -rL "$JAVA_HOME" "$work/context/java"
rm -rf "$work/context/java"/{jmods,lib/src.zip,man}
unzip -q -j "$launcher" "BOOT-INF/lib/embedded-postgres-binaries-linux-$(dpkg --print-architecture | sed 's/arm64/arm64v8/')-*" -d "$work"
mkdir "$work/context/postgres"
unzip -p "$work"/embedded-postgres-binaries-*.jar 'postgres-*.txz' | tar --extract --xz --directory "$work/context/postgres"
"$JAVA_HOME/bin/java" -Djarmode=tools -jar "$launcher" extract --destination "$work/context/kafka" >"$work/extract.log"

for image in java:25 postgres:18 kafka:4; do
  docker build --quiet --tag "clinic-base/$image" --target "${image%:*}" "$work/context"
done
