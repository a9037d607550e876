package clinic.bench;

/** A command that makes an aggregate with one event. */
final class CreateCommand extends InProcess {

    CreateCommand() {
        super("create-command");
    }

    @Override
    void command(Model model, long number) {
        model.create("parcel-" + number);
    }
}
