-- What has no lifecycle: dated rows, and who changed them.
create table charge_rule (
    rule_id         text primary key,
    recipe          text    not null,
    payer           text    not null,
    treatment       text    not null,
    min_dose_mg     integer not null,
    max_dose_mg     integer not null,
    valid_from      date    not null,
    valid_to        date,
    position        integer not null,
    code            text    not null,
    label           text    not null,
    units           text    not null,
    drug            boolean not null,
    waste_modifiers boolean not null,
    source          text    not null,
    sample          boolean not null
);
create table fee (
    payer      text   not null,
    code       text   not null,
    unit_cents bigint not null check (unit_cents >= 0),
    valid_from date   not null,
    valid_to   date,
    primary key (payer, code, valid_from)
);
create table payer (
    payer_id    text    not null,
    valid_from  date    not null,
    name        text    not null,
    edi_id      text,
    filing_days integer not null check (filing_days > 0),
    answer_days integer not null check (answer_days > 0),
    primary key (payer_id, valid_from)
);
create table billing_provider (
    valid_from    date primary key,
    name          text not null,
    npi           text not null,
    tax_id        text not null,
    taxonomy      text not null,
    line          text not null,
    city          text not null,
    state         text not null,
    postal_code   text not null,
    contact_name  text not null,
    contact_phone text not null
);
-- Adjustments that the contract gives up by itself. Whatever is not named here stays open for a person.
create table contractual_adjustment (
    code       text not null,
    valid_from date not null,
    valid_to   date,
    label      text not null,
    primary key (code, valid_from)
);
create table set_up_change (
    id         bigint generated always as identity primary key,
    changed_at timestamptz not null,
    changed_by text        not null,
    what       text        not null,
    body       jsonb       not null
);

-- What was heard from other services.
create table heard_patient (
    patient_id text primary key,
    body       jsonb       not null,
    heard_at   timestamptz not null
);
create table heard_session (
    session_id   text primary key,
    patient_id   text        not null,
    site_name    text        not null,
    service_date date        not null,
    signed_at    timestamptz not null,
    heard_at     timestamptz not null
);

-- Written with the claim itself, so that a file that names a claim finds it at once.
create sequence claim_number_seq start 20001;
create table claim_number (
    claim_number text primary key,
    claim_id     text        not null unique,
    session_id   text        not null,
    patient_id   text        not null,
    opened_at    timestamptz not null
);
create index claim_number_by_patient on claim_number (patient_id);
create index claim_number_by_session on claim_number (session_id);

-- Control numbers are never used twice; a gap means a batch that was not written.
create sequence interchange_control_seq start 1001;
create sequence group_control_seq start 1001;
create sequence set_control_seq start 10001;

-- Every file as it went or came, byte for byte. An outgoing one is written here in the transaction that submits its
-- claims and carried to the clearing house afterwards, under the same name however often that is tried.
create table edi_file (
    file_id    text primary key,
    direction  text        not null check (direction in ('OUT', 'IN')),
    kind       text        not null,
    name       text        not null,
    sha256     text        not null,
    bytes      bytea       not null,
    at         timestamptz not null,
    state      text        not null check (state in ('PENDING', 'DELIVERED', 'TAKEN', 'REJECTED')),
    state_at   timestamptz not null,
    request_id text unique,
    summary    text        not null,
    unique (direction, sha256)
);
create index edi_file_pending on edi_file (at) where state = 'PENDING';
create table submitted_claim (
    group_control text not null,
    set_control   text not null,
    claim_id      text not null,
    file_id       text not null references edi_file,
    primary key (group_control, set_control, claim_id)
);
create index submitted_claim_by_claim on submitted_claim (claim_id);

-- Projections: rebuilt from the events at any time.
create table claim (
    claim_id          text primary key,
    claim_number      text        not null,
    session_id        text        not null,
    patient_id        text        not null,
    site_name         text        not null,
    zone              text        not null,
    service_date      date        not null,
    treatment         text        not null,
    payer_id          text,
    payer_name        text,
    state             text        not null,
    state_since       timestamptz not null,
    work_group        text,
    reason_code       text        not null,
    reason_text       text        not null,
    due               date,
    charge_cents      bigint      not null,
    paid_cents        bigint      not null,
    contractual_cents bigint      not null,
    patient_cents     bigint      not null,
    open_cents        bigint      not null,
    owed_by_payer_cents bigint    not null,
    at_stake_cents    bigint      not null,
    owner_id          text,
    owner_name        text,
    opened_at         timestamptz not null,
    submitted_at      timestamptz
);
create index claim_by_state on claim (state);
create index claim_by_session on claim (session_id);
create index claim_work on claim (due) where work_group is not null;

create table remittance (
    remittance_id  text primary key,
    payer_name     text        not null,
    trace          text        not null,
    payment_cents  bigint      not null,
    payment_date   date        not null,
    method         text        not null,
    file_id        text        not null,
    received_at    timestamptz not null,
    state          text        not null,
    state_since    timestamptz not null,
    claims         integer     not null,
    posted         integer     not null,
    set_aside      integer     not null,
    set_aside_cents bigint     not null,
    duplicates     integer     not null,
    problem        text,
    asked          text
);

create table ledger_entry (
    posting_id    text        not null,
    position      integer     not null,
    at            timestamptz not null,
    account       text        not null,
    cents         bigint      not null,
    claim_id      text,
    remittance_id text,
    text          text        not null,
    primary key (posting_id, position)
);
create index ledger_by_claim on ledger_entry (claim_id);
create index ledger_by_remittance on ledger_entry (remittance_id);
