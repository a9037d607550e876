package clinic.platform.source;

import clinic.platform.event.EventTypes;
import clinic.platform.privacy.PersonalFields;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events as JSON under their stored names, personal fields encrypted. Everything else as Axon does it. */
public final class EventSerializer extends Jackson3Serializer {

    private final EventTypes types;
    private final PersonalFields personal;
    private final JsonMapper json;

    public EventSerializer(EventTypes types, PersonalFields personal, JsonMapper json) {
        super(Jackson3Serializer.builder());
        this.types = types;
        this.personal = personal;
        this.json = json;
    }

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> representation) {
        if (!types.knows(object.getClass())) {
            return super.serialize(object, representation);
        }
        byte[] bytes = written(object);
        T represented = getConverter().convert(bytes, representation);
        return new SimpleSerializedObject<>(represented, representation, typeForClass(object.getClass()));
    }

    @Override
    @SuppressWarnings("unchecked") // the caller names the type it expects
    public <S, T> T deserialize(SerializedObject<S> stored) {
        Class<?> type = classForType(stored.getType());
        if (!types.knows(type)) {
            return super.deserialize(stored);
        }
        byte[] bytes = getConverter().convert(stored.getData(), byte[].class);
        return (T) read(bytes, type);
    }

    /** The detour by a tree is for those that have something to encrypt. */
    private byte[] written(Object event) {
        if (!personal.in(event.getClass())) {
            return json.writeValueAsBytes(event);
        }
        ObjectNode tree = json.valueToTree(event);
        personal.encrypt(tree, event.getClass());
        return json.writeValueAsBytes(tree);
    }

    private Object read(byte[] bytes, Class<?> type) {
        if (!personal.in(type)) {
            return json.readValue(bytes, type);
        }
        ObjectNode tree = (ObjectNode) json.readTree(bytes);
        personal.decrypt(tree, type);
        return json.treeToValue(tree, type);
    }

    @Override
    public SerializedType typeForClass(Class type) {
        if (!types.knows((Class<?>) type)) {
            return super.typeForClass(type);
        }
        return new SimpleSerializedType(EventTypes.nameOf(type), String.valueOf(EventTypes.revisionOf(type)));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        // Names of events hold no upper-case letter; what Axon itself stores goes by class name.
        return type.getName().equals(type.getName().toLowerCase(java.util.Locale.ROOT))
                ? types.classOf(type.getName(), type.getRevision())
                : super.classForType(type);
    }
}
