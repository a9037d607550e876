package clinic.local.http;

/** An answer that stops the caller. The message carries the problem that the clinic named, never a request's content. */
public final class UnexpectedAnswer extends RuntimeException {

    private static final int SHOWN = 600;
    private static final long serialVersionUID = 1;

    private final transient Answer answer;

    UnexpectedAnswer(Answer answer) {
        super(answer.status() + " from " + answer.from().getPath() + ": "
                + answer.body().substring(0, Math.min(SHOWN, answer.body().length())));
        this.answer = answer;
    }

    public Answer answer() {
        return answer;
    }
}
