-- Run once by the server's superuser in a service's own, empty database. The passwords come from the caller
-- (psql variables owner_password and app_password).
--
-- Two roles, so that the running service cannot rewrite its own history: the owner migrates and owns the events, the
-- app reads and appends them and owns everything that can be rebuilt from them.
create role clinic_owner login password :'owner_password';
create role clinic_app login password :'app_password';

create schema store authorization clinic_owner;
create schema app authorization clinic_app;
grant usage on schema store to clinic_app;
grant usage on schema app to clinic_owner;
revoke create on schema public from public;

create extension if not exists btree_gist;

alter role clinic_owner set search_path = store;
alter role clinic_app set search_path = app, store, public;

-- A transaction that stays open holds back every reader of this server: each wait has a bound.
alter role clinic_app set transaction_timeout = '60s';
alter role clinic_app set statement_timeout = '30s';
alter role clinic_app set lock_timeout = '2s';
alter role clinic_app set idle_in_transaction_session_timeout = '30s';
