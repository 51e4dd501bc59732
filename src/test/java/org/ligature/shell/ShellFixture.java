package org.ligature.shell;

import javafx.application.Platform;
import javafx.scene.input.KeyCode;

import org.ligature.kit.task.Tasks;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.BiConsumer;

/// A shell over pages without content.
final class ShellFixture {

    private ShellFixture() {}

    static Shell shell(Path folder, Preferences preferences, BiConsumer<Me, Runnable> rename) {
        var tasks =
                new Tasks(
                        ForkJoinPool.commonPool(),
                        Platform::runLater,
                        thrown -> {
                            throw new AssertionError(thrown);
                        });
        return new Shell(
                new Shell.Setup(
                        groups(),
                        "alder-office.lig",
                        new Me("Robin", "Hale"),
                        rename,
                        List.of(),
                        new PreferencesFile(folder.resolve("window.properties")),
                        preferences,
                        tasks,
                        List.of(),
                        (_, _) -> List.of()));
    }

    private static List<Places> groups() {
        return List.of(
                new Places(
                        "Customers",
                        List.of(
                                place("account", "Accounts", "Account", KeyCode.A),
                                place("contact", "Contacts", "Contact", KeyCode.C))),
                new Places(
                        "Sales",
                        List.of(place("opportunity", "Opportunities", "Opportunity", KeyCode.O))),
                new Places(
                        "Connections", List.of(closed("connection", "All connections", KeyCode.N))),
                new Places("Tools", List.of(closed("systemuser", "Users", null))));
    }

    static Place place(String id, KeyCode key) {
        return place(id, id, id, key);
    }

    private static Place place(String id, String name, String one, KeyCode key) {
        return new Place(
                id,
                name,
                id,
                key,
                () -> new FakePage(name, id),
                new Place.Creation(one, () -> new FakePage("New " + one, id)));
    }

    private static Place closed(String id, String name, KeyCode key) {
        return new Place(id, name, id, key, () -> new FakePage(name, id), null);
    }
}
