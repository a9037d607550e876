-- The truth of this service. Appended to, never changed: the app's role has no other right, and the trigger below
-- refuses even the owner.
create table event (
    global_index   bigint generated always as identity primary key,
    aggregate_id   text        not null,
    sequence       bigint      not null check (sequence >= 0),
    aggregate_type text        not null,
    event_id       text        not null unique,
    event_type     text        not null,
    revision       text        not null,
    recorded_at    timestamptz not null,
    payload        bytea       not null,
    metadata       bytea       not null,
    -- Transaction that wrote the event. Readers order by it and stay below the oldest one that is still open.
    tx             xid8        not null default pg_current_xact_id(),
    unique (aggregate_id, sequence)
);
create index event_in_commit_order on event (tx, global_index);

-- The append guard. Readers follow transaction ids, so an aggregate's events must carry them in ascending order. A
-- transaction that wrote something before it loaded the aggregate may hold an older id than the predecessor's: it is
-- told to start again (40001, serialization_failure).
create function event_follows_predecessor() returns trigger language plpgsql as $$
declare
    predecessor xid8;
begin
    if new.sequence > 0 then
        select tx into predecessor from store.event
            where aggregate_id = new.aggregate_id and sequence = new.sequence - 1;
        if not found then
            raise exception 'event % of % has no predecessor', new.sequence, new.aggregate_id using errcode = '40001';
        elsif predecessor > new.tx then
            raise exception 'transaction % began to write before the one it follows', new.tx using errcode = '40001';
        end if;
    end if;
    return new;
end $$;
create trigger event_follows_predecessor before insert on event
    for each row execute function event_follows_predecessor();

create function event_is_for_ever() returns trigger language plpgsql as $$
begin
    raise exception 'events are appended, never changed or removed' using errcode = '42501';
end $$;
create trigger event_is_for_ever before update or delete on event
    for each row execute function event_is_for_ever();
create trigger event_table_is_for_ever before truncate on event
    for each statement execute function event_is_for_ever();

-- One key per subject, wrapped by the service's key file. Apart from the events: removing a row here makes that
-- subject's personal fields unreadable for ever and changes no event.
create table subject_key (
    subject_id  text primary key,
    wrapped_key bytea       not null,
    created_at  timestamptz not null default now()
);

grant select, insert on event, subject_key to clinic_app;
