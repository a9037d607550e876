-- A first event has no predecessor to follow: the guard is not even called for it.
create or replace trigger event_follows_predecessor before insert on event
    for each row when (new.sequence > 0) execute function event_follows_predecessor();
