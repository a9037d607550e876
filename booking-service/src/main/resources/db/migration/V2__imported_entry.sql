-- What was imported last under each id: the same entry again does not undo what was corrected since.
create table imported_entry (
    id text primary key,
    hash text not null
);
