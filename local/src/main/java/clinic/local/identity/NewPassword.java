package clinic.local.identity;

/** A password that was just made up. It is shown to a person once and stored nowhere. */
public record NewPassword(String id, String name, String role, String password) {

    @Override
    public String toString() {
        return "NewPassword[" + id + "]";
    }
}
