-- Positions of the readers of the event store (layout: Axon's JdbcTokenStore).
create table token_entry (
    processor_name text    not null,
    segment        integer not null,
    token          bytea,
    token_type     text,
    timestamp      text    not null,
    owner          text,
    primary key (processor_name, segment)
);

-- How far each reader has come with each aggregate; written in the reader's own transaction.
create table applied (
    reader       text   not null,
    aggregate_id text   not null,
    sequence     bigint not null,
    primary key (reader, aggregate_id)
);

-- How far the publisher has come, and the newest fact it published for each aggregate.
create table publisher_position (
    publisher    text primary key,
    tx           bigint not null,
    global_index bigint not null
);
create table published (
    aggregate_id text primary key,
    sequence     bigint not null
);

-- The newest fact heard, per consumer and aggregate: bounded by the number of aggregates, not of facts.
create table inbox (
    hearing      text   not null,
    aggregate_id text   not null,
    sequence     bigint not null,
    primary key (hearing, aggregate_id)
);

-- Facts that could not be handled, and those of the same aggregate that came after them, in order of arrival.
create table parked (
    id           bigint generated always as identity primary key,
    hearing      text        not null,
    aggregate_id text        not null,
    topic        text        not null,
    part         integer     not null,
    kafka_offset bigint      not null,
    fact_type    text        not null,
    headers      jsonb       not null,
    record_key   bytea,
    data         bytea,
    reason       text        not null,
    parked_at    timestamptz not null,
    attempts     integer     not null default 1,
    unique (hearing, topic, part, kafka_offset)
);
create index parked_by_aggregate on parked (hearing, aggregate_id, id);

-- Parked facts that a person gave up, and why.
create table parked_discarded (
    id           bigint primary key,
    hearing      text        not null,
    aggregate_id text        not null,
    fact_type    text        not null,
    reason       text        not null,
    why          text        not null,
    discarded_by text        not null,
    discarded_at timestamptz not null
);
