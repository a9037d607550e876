package clinic.platform.privacy;

import clinic.platform.event.Personal;
import clinic.platform.event.Subject;
import com.google.crypto.tink.Aead;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Encrypts the {@link Personal} fields of an event's JSON with its subject's key, and reads them back. A field whose
 * key was removed reads as null. The field's name and the subject are bound into the ciphertext, so that neither can
 * be swapped.
 */
public final class PersonalFields {

    private static final String MARK = "enc:1:";

    private final SubjectKeys keys;
    private final JsonMapper json;
    private final Map<Class<?>, Layout> layouts = new ConcurrentHashMap<>();

    public PersonalFields(SubjectKeys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    public static boolean declaredBy(Class<?> type) {
        return !Layout.of(type).personal().isEmpty();
    }

    /** Whether events of this type have any. */
    public boolean in(Class<?> type) {
        return !layout(type).personal().isEmpty();
    }

    private Layout layout(Class<?> type) {
        return layouts.computeIfAbsent(type, Layout::of);
    }

    public void encrypt(ObjectNode event, Class<?> type) {
        Layout layout = layout(type);
        if (layout.personal().isEmpty()) {
            return;
        }
        String subject = event.get(layout.subject()).asString();
        Aead key = keys.toEncrypt(subject).aead();
        for (String field : layout.personal()) {
            JsonNode value = event.get(field);
            if (value != null && !value.isNull()) {
                byte[] plain = json.writeValueAsBytes(value);
                event.put(field, MARK + Base64.getEncoder().encodeToString(seal(key, plain, subject, field)));
            }
        }
    }

    public void decrypt(ObjectNode event, Class<?> type) {
        Layout layout = layout(type);
        if (layout.personal().isEmpty()) {
            return;
        }
        String subject = event.get(layout.subject()).asString();
        for (String field : layout.personal()) {
            if (event.get(field) instanceof StringNode value && value.asString().startsWith(MARK)) {
                byte[] sealed = Base64.getDecoder().decode(value.asString().substring(MARK.length()));
                event.set(
                        field,
                        keys.toDecrypt(subject, sealed)
                                .map(key -> json.readTree(open(key.aead(), sealed, subject, field)))
                                .orElse(NullNode.instance));
            }
        }
    }

    private static byte[] seal(Aead key, byte[] plain, String subject, String field) {
        try {
            return key.encrypt(plain, binding(subject, field));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a personal field could not be encrypted", e);
        }
    }

    private static byte[] open(Aead key, byte[] sealed, String subject, String field) {
        try {
            return key.decrypt(sealed, binding(subject, field));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a personal field is not what was encrypted", e);
        }
    }

    private static byte[] binding(String subject, String field) {
        return (subject + "/" + field).getBytes(StandardCharsets.UTF_8);
    }

    private record Layout(String subject, List<String> personal) {

        static Layout of(Class<?> type) {
            RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
            List<String> personal = Arrays.stream(components)
                    .filter(c -> c.isAnnotationPresent(Personal.class))
                    .map(RecordComponent::getName)
                    .toList();
            String subject = Arrays.stream(components)
                    .filter(c -> c.isAnnotationPresent(Subject.class))
                    .map(RecordComponent::getName)
                    .findFirst()
                    .orElse("");
            if (!personal.isEmpty() && subject.isEmpty()) {
                throw new IllegalStateException(type.getName() + " has @Personal fields and no @Subject");
            }
            return new Layout(subject, personal);
        }
    }
}
