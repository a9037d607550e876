package clinic.journeys.audit;

import tools.jackson.databind.JsonNode;

/** An event as it stands in a store. */
record StoredEvent(String aggregateId, long sequence, String type, JsonNode payload) {}
