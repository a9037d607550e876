package clinic.platform.web;

import clinic.platform.aggregate.Conflict;
import clinic.platform.database.SqlStates;
import clinic.platform.decider.BadInput;
import clinic.platform.decider.NotFound;
import clinic.platform.decider.Refused;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/**
 * A failure as it is told to the person or program that asked: status, title, one sentence, and the same as data.
 * Nothing in it comes from an exception that we do not know, since that could hold anything.
 */
record Problem(HttpStatusCode status, String title, String sentence, Map<String, Object> details) {

    /** lock_not_available, query_canceled, transaction_timeout, idle_in_transaction_session_timeout. */
    private static final Set<String> TOO_SLOW = Set.of("55P03", "57014", "25P04", "25P03");

    /** SQLSTATE classes: connection, resources (disk, memory, connections), operator (shutdown), system. */
    private static final Set<String> AWAY = Set.of("08", "53", "57", "58");

    static Problem of(Throwable failure) {
        return switch (failure) {
            case Refused e -> new Problem(HttpStatus.CONFLICT, "Refused", e.sentence(), withReason(e));
            case BadInput e ->
                new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "Not accepted", e.sentence(), Map.of("field", e.field()));
            case NotFound e ->
                new Problem(HttpStatus.NOT_FOUND, "Not found", "There is no " + e.what() + ".", Map.of());
            case AccessDeniedException e -> new Problem(HttpStatus.FORBIDDEN, "Not allowed", sentence(e), Map.of());
            case BindException e ->
                field(
                        e.getFieldError() == null
                                ? e.getObjectName()
                                : e.getFieldError().getField());
            case MethodArgumentTypeMismatchException e -> field(e.getName());
            case HttpMessageNotReadableException e -> unreadable(e);
            case MultipartException e ->
                e instanceof ErrorResponse
                        ? infrastructure(failure)
                        : new Problem(HttpStatus.BAD_REQUEST, "Not readable", "A file is expected here.", Map.of());
            default -> infrastructure(failure);
        };
    }

    /** Names the field of a JSON body that could not be read, never what stands in it. */
    private static Problem unreadable(HttpMessageNotReadableException failure) {
        if (failure.getCause() instanceof DatabindException e) {
            String field = e.getPath().stream()
                    .map(JacksonException.Reference::getPropertyName)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("."));
            if (!field.isEmpty()) {
                return field(field);
            }
        }
        return new Problem(HttpStatus.BAD_REQUEST, "Not readable", "The body is not what this expects.", Map.of());
    }

    private static Problem infrastructure(Throwable failure) {
        if (busy(failure)) {
            return new Problem(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "Busy",
                    "This took too long. Please look whether it was done before you try again.",
                    Map.of());
        }
        if (SqlStates.in(failure).anyMatch(state -> AWAY.contains(state.substring(0, 2)))) {
            return new Problem(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "Not possible now",
                    "The database can't take this at the moment. Please look whether it was done before you try again.",
                    Map.of());
        }
        if (failure instanceof ErrorResponse known) {
            HttpStatusCode status = known.getStatusCode();
            HttpStatus name = HttpStatus.resolve(status.value());
            return new Problem(
                    status,
                    name == null ? "Not possible" : name.getReasonPhrase(),
                    status.value() == 404 ? "There is nothing here." : "This can't be asked in this way.",
                    Map.of());
        }
        return new Problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something broke",
                "This is our fault and was written down. Please look whether it was done before you try again.",
                Map.of());
    }

    private static Problem field(String field) {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Not accepted",
                "The value of " + field + " is not of the expected form.",
                Map.of("field", field));
    }

    private static String sentence(AccessDeniedException denied) {
        String message = denied.getMessage();
        return message == null ? "This is not for your role." : message;
    }

    private static Map<String, Object> withReason(Refused refused) {
        Map<String, Object> details = new LinkedHashMap<>(refused.details());
        details.put("reason", refused.reason().name());
        return details;
    }

    private static boolean busy(Throwable failure) {
        if (Conflict.in(failure)) {
            return true;
        }
        for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof CannotGetJdbcConnectionException
                    || t instanceof CannotCreateTransactionException
                    || t instanceof QueryTimeoutException
                    || t instanceof LockAcquisitionFailedException) {
                return true;
            }
        }
        return SqlStates.in(failure).anyMatch(TOO_SLOW::contains);
    }

    boolean ours() {
        return status.value() == HttpStatus.INTERNAL_SERVER_ERROR.value();
    }

    boolean worthRetrying() {
        return status.value() == HttpStatus.SERVICE_UNAVAILABLE.value();
    }
}
