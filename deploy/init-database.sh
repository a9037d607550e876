#!/usr/bin/env bash
# Run once by the PostgreSQL image in an empty data directory: the service's two roles and its schemas.
set -euo pipefail
psql --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --set ON_ERROR_STOP=1 \
  --set owner_password="$OWNER_PASSWORD" --set app_password="$APP_PASSWORD" --file /bootstrap.sql
