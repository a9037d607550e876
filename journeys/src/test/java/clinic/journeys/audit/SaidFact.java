package clinic.journeys.audit;

/**
 * A record of a topic by its place and its headers; what it says of whom is not read.
 *
 * @param sequence of the event behind it, {@value #UNREADABLE} if the record doesn't say
 * @param previous sequence of the fact before it of the same aggregate, -1 if it is the first
 */
record SaidFact(FactTopic topic, int partition, long offset, String key, String eventId, long sequence, long previous) {

    static final long UNREADABLE = -2;

    boolean isFact() {
        return sequence >= 0 && previous >= -1;
    }

    String place() {
        return topic.label() + "/" + partition + "/" + offset;
    }
}
