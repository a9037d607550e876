-- What stands at the bank. A projection, like the columns that follow: rebuilt from the events at any time.
create table deposit (
    deposit_id    text primary key,
    payer_name    text        not null,
    trace         text,
    amount_cents  bigint      not null,
    currency      text        not null,
    effective     date        not null,
    state         text        not null,
    remittance_id text,
    recorded_at   timestamptz not null,
    state_since   timestamptz not null,
    why           text,
    taken_from    text[]      not null
);
create index deposit_newest on deposit (recorded_at desc, deposit_id);
create index deposit_waiting on deposit (trace) where state = 'WAITING';

-- How the money of a remittance comes, and in which deposit it came. Rows from before say what their events say.
alter table remittance add column means text, add column deposit_id text;
update remittance set means = case
    when payment_cents = 0 or method = 'NON' then 'NON_PAYMENT'
    when payment_cents < 0 then 'DEBIT'
    when method = 'CHK' then 'CHECK'
    else 'TRANSFER' end;
alter table remittance alter column means set not null;
create index remittance_without_deposit on remittance (trace) where deposit_id is null and state = 'POSTED';
