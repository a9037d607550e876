-- Heard from booking-service: whom to expect. Kept after arrival, so that a late cancellation finds its visit.
create table expected_visit (
    visit_id        text primary key,
    patient_id      text        not null,
    site_id         text        not null,
    site_name       text        not null,
    zone            text        not null,
    chair_id        text        not null,
    chair_name      text        not null,
    pump_id         text,
    treatment       text        not null,
    planned_dose_mg integer,
    prescriber_id   text        not null,
    prescriber_name text        not null,
    starts_at       timestamptz not null,
    ends_at         timestamptz not null,
    standing        text        not null check (standing in ('EXPECTED', 'ARRIVED', 'CANCELLED', 'MISSED')),
    reason          text
);
create index expected_visit_by_start on expected_visit (starts_at);

-- Heard from booking-service: what a screen needs to name a patient.
create table patient (
    patient_id  text primary key,
    given_name  text not null,
    family_name text not null,
    birth_date  date not null,
    rems_number text
);
create index patient_by_family_name on patient (lower(family_name));

-- Heard from billing-service: what became of a signed session.
create table claim (
    claim_id      text primary key,
    session_id    text        not null,
    claim_number  text        not null,
    payer_name    text        not null,
    charge_cents  bigint      not null,
    paid_cents    bigint      not null default 0,
    patient_cents bigint      not null default 0,
    state         text        not null,
    changed_at    timestamptz not null
);
create index claim_by_session on claim (session_id);

-- Projection: every session as the floor shows it.
create table floor_tile (
    session_id          text primary key,
    patient_id          text        not null,
    site_name           text        not null,
    zone                text        not null,
    chair_name          text        not null,
    treatment           text        not null,
    phase               text        not null,
    in_chair            boolean     not null,
    since               timestamptz not null,
    dose                text        not null,
    last_dose_at        timestamptz,
    progress_from       timestamptz,
    progress_minutes    integer,
    next_due_at         timestamptz,
    next_due            text,
    attention           text,
    reading             text,
    reading_at          timestamptz
);
create index floor_tile_in_chair on floor_tile (in_chair, since);

-- Projection: what has been signed, and whether there is something to claim.
create table signed_session (
    session_id text primary key,
    visit_id   text        not null,
    patient_id text        not null,
    site_name  text        not null,
    zone       text        not null,
    treatment  text        not null,
    dose       text        not null,
    treated_at timestamptz not null,
    claimable  boolean     not null,
    signed_at  timestamptz not null,
    signer     text        not null
);
create index signed_session_by_time on signed_session (signed_at);
