-- A file of which only a part could be taken in stays known as that until somebody has looked at it.
alter table edi_file drop constraint edi_file_state_check;
alter table edi_file add constraint edi_file_state_check
    check (state in ('PENDING', 'DELIVERED', 'TAKEN', 'PARTLY', 'REJECTED'));

-- What a payer may lay on the patient by itself. Any other reason in the group PR stays open for a person.
create table patient_adjustment (
    code       text not null,
    valid_from date not null,
    valid_to   date,
    label      text not null,
    primary key (code, valid_from)
);
insert into patient_adjustment values
  ('PR-1', '2021-01-01', null, 'deductible'),
  ('PR-2', '2021-01-01', null, 'coinsurance'),
  ('PR-3', '2021-01-01', null, 'copay'),
  ('PR-66', '2021-01-01', null, 'blood deductible'),
  ('PR-122', '2021-01-01', null, 'psychiatric reduction');
