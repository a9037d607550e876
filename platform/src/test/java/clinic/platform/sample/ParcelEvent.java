package clinic.platform.sample;

import clinic.platform.event.Personal;
import clinic.platform.event.Stored;
import clinic.platform.event.Subject;

public sealed interface ParcelEvent {

    @Stored("parcel.sent")
    record Sent(
            String parcelId,
            @Subject String recipientId,
            @Personal String recipientName) implements ParcelEvent {}

    @Stored("parcel.moved")
    record Moved(String place) implements ParcelEvent {}
}
