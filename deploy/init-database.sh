#!/usr/bin/env bash
# Run once by the PostgreSQL image in an empty data directory: the service's two roles and its schemas.
set -euo pipefail
# Passwords by the environment: what stands on a command line can be read by everybody on the machine.
psql --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --set ON_ERROR_STOP=1 <<'SQL'
\getenv owner_password OWNER_PASSWORD
\getenv app_password APP_PASSWORD
\i /bootstrap.sql
SQL
