-- That a visit was cancelled or missed stands beside its arrival: the session goes on, and somebody has to look.
alter table expected_visit add column ended_as text check (ended_as in ('CANCELLED', 'MISSED'));
update expected_visit set ended_as = standing where standing in ('CANCELLED', 'MISSED');
