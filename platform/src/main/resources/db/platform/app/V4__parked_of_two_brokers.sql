-- A broker that lost its data counts offsets from zero again: what was parked before may stand at the offset of what comes
-- now, and one must not hide the other.
alter table parked drop constraint parked_hearing_topic_part_kafka_offset_key;
alter table parked add unique nulls not distinct (hearing, topic, part, kafka_offset, aggregate_id, sequence);

-- What was parked before sequences were kept has its place, too. Rubbish may have any bytes there: they are looked at
-- escaped, since a text of them would stop this.
update parked set sequence = encode(decode(headers ->> 'ce_sequence', 'base64'), 'escape')::bigint
    where sequence is null
      and encode(decode(headers ->> 'ce_sequence', 'base64'), 'escape') ~ '^[0-9]{1,18}$';
