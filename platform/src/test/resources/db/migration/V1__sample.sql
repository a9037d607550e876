create table parcel_row (
    parcel_id text    primary key,
    place     text    not null,
    moves     integer not null
);
