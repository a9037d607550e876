#!/bin/bash
# As postgres' own image does it: fills an empty directory, with a server that only its socket reaches, from the
# scripts in /docker-entrypoint-initdb.d; then runs what it is told. Its settings in the environment have the same names.
set -euo pipefail
if [ "$1" = postgres ] && [ ! -s "$PGDATA/PG_VERSION" ]; then
  : "${POSTGRES_PASSWORD:?the password of the superuser}"
  export POSTGRES_USER="${POSTGRES_USER:-postgres}"
  export POSTGRES_DB="${POSTGRES_DB:-$POSTGRES_USER}"
  # shellcheck disable=SC2086
  initdb --pgdata "$PGDATA" --username "$POSTGRES_USER" --auth-host scram-sha-256 --auth-local trust \
    --pwfile <(printf '%s\n' "$POSTGRES_PASSWORD") ${POSTGRES_INITDB_ARGS:-}
  printf 'host all all all scram-sha-256\n' >>"$PGDATA/pg_hba.conf"
  printf "listen_addresses = '*'\nunix_socket_directories = '/var/run/postgresql'\n" >>"$PGDATA/postgresql.conf"
  pg_ctl --pgdata "$PGDATA" --options "-c listen_addresses=''" --wait start
  if [ "$POSTGRES_DB" != postgres ]; then
    printf 'create database :"name";' | psql --username "$POSTGRES_USER" --dbname postgres --set name="$POSTGRES_DB" --set ON_ERROR_STOP=1
  fi
  for script in /docker-entrypoint-initdb.d/*.sh; do
    [ ! -x "$script" ] || "$script"
  done
  pg_ctl --pgdata "$PGDATA" --mode fast --wait stop
fi
exec "$@"
