create table site (
    site_id text primary key,
    roster jsonb not null,
    changed_at timestamptz not null,
    changed_by text not null
);

create table site_change (
    id bigint generated always as identity primary key,
    site_id text not null,
    roster jsonb not null,
    changed_at timestamptz not null,
    changed_by text not null
);

-- The second wall against double booking. The day plan decides; this also sees a patient at two sites.
create table reservation (
    visit_id text not null,
    kind text not null,
    resource text not null,
    during tstzrange not null,
    primary key (visit_id, kind),
    exclude using gist (kind with =, resource with =, during with &&)
);

create table patient_row (
    patient_id text primary key,
    given text not null,
    family text not null,
    birth_date date,
    sex text not null,
    phone text,
    email text,
    words text not null,
    registered_at timestamptz not null
);
create index on patient_row (family, given);

create table visit_row (
    visit_id text primary key,
    patient_id text not null,
    day text not null,
    site_id text not null,
    site_name text not null,
    zone text not null,
    chair_id text not null,
    chair_name text not null,
    pump_id text,
    treatment text not null,
    planned_dose_mg int,
    nurse_id text,
    prescriber_name text not null,
    starts timestamptz not null,
    ends timestamptz not null,
    state text not null,
    reason text,
    arrived_at timestamptz,
    afterwards text
);
create index on visit_row (patient_id, starts);
create index on visit_row (day);

create table day_row (
    day text primary key,
    site_id text not null,
    date date not null,
    visits int not null default 0,
    unique (site_id, date)
);

-- What session-service says of a treatment.
create table session_row (
    visit_id text primary key,
    phase text not null,
    since timestamptz not null,
    next_due text,
    next_due_at timestamptz,
    needs_attention boolean not null default false,
    attention text
);
