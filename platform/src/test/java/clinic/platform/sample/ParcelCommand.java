package clinic.platform.sample;

import clinic.platform.security.AllowedTo;

public sealed interface ParcelCommand {

    @AllowedTo("SENDER")
    record Send(String parcelId, String recipientId, String recipientName) implements ParcelCommand {}

    @AllowedTo({"CARRIER", "SENDER"})
    record Move(String place) implements ParcelCommand {}
}
