#!/bin/bash
# Makes a data directory in the empty place, then runs what it is told. There is no psql: no scripts are run.
set -euo pipefail
if [ "$1" = postgres ] && [ ! -s "$PGDATA/PG_VERSION" ]; then
  : "${POSTGRES_PASSWORD:?the password of the superuser}"
  # shellcheck disable=SC2086
  initdb --pgdata "$PGDATA" --username "${POSTGRES_USER:-postgres}" --auth-host scram-sha-256 --auth-local trust \
    --pwfile <(printf '%s\n' "$POSTGRES_PASSWORD") ${POSTGRES_INITDB_ARGS:-}
  printf 'host all all all scram-sha-256\n' >>"$PGDATA/pg_hba.conf"
  printf "listen_addresses = '*'\n" >>"$PGDATA/postgresql.conf"
  if [ "${POSTGRES_DB:-postgres}" != postgres ]; then
    printf 'create database "%s";\n' "$POSTGRES_DB" | postgres --single -D "$PGDATA" postgres >/dev/null
  fi
fi
exec "$@"
