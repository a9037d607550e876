-- A fact that was lost and comes again is parked behind its successors; it is replayed before them.
alter table parked add column sequence bigint;
comment on column parked.sequence is 'place among the facts of its aggregate; null if the record does not say';
