package clinic.platform.publishing;

/**
 * A fact for others to hear.
 *
 * @param type full type with version, e.g. {@code "shop.orders.order-placed.v1"}; a schema of that name is in contracts
 * @param body a record; becomes the JSON body as it is
 */
public record Said(String type, Object body) {}
