-- Says everything again from the first event on, e.g. to a broker that lost its data. The publisher notices within a
-- second that it was put back; consumers recognise what they have heard.
create function publish_again() returns void language sql as $$
    delete from published;
    update publisher_position set tx = 0, global_index = 0;
$$;
