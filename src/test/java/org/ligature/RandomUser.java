package org.ligature;

import org.ligature.activities.FileContent;
import org.ligature.activities.NoteText;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.task.Job;
import org.ligature.query.OwnView;
import org.ligature.records.RecordRef;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/// Does whatever a user can do, in any order; what is refused is left.
final class RandomUser {

    private static final List<String> PEOPLE = List.of("Kern", "Doe", "Haddad", "Lund", "Vogt");
    private static final List<String> STATES = List.of("activate", "deactivate");

    private final OpenStore store;
    private final RandomGenerator random;
    private final RandomPick pick;
    private final Path folder;
    private final List<Runnable> deeds = new ArrayList<>();
    private int made;

    RandomUser(OpenStore store, RandomGenerator random, Path folder) {
        this.store = store;
        this.random = random;
        this.pick = new RandomPick(store, random);
        this.folder = folder;
        deeds.addAll(List.of(this::create, this::create, this::change, this::move, this::delete));
        deeds.addAll(List.of(this::note, this::attach, this::editNote, this::deleteNote));
        deeds.addAll(List.of(this::write, this::verb, this::importFile, this::line));
        deeds.addAll(List.of(this::view, this::limit));
        var designer = new RandomDesigner(store, random, this::name);
        deeds.addAll(List.of(designer::act, designer::act));
        var networker = new RandomNetworker(store, random, this::name);
        deeds.addAll(Collections.nCopies(9, networker::act));
    }

    /// Does one thing more.
    void act() {
        try {
            deeds.get(random.nextInt(deeds.size())).run();
        } catch (Problem refused) {
            // a user reads why and goes on
        }
    }

    private void create() {
        var name = name();
        var company = pick.any("account").map(RecordRef::name).orElse("");
        switch (random.nextInt(7)) {
            case 0, 1 -> run("record", "create", "account", "name=" + name);
            case 2, 3 ->
                    run(
                            "record",
                            "create",
                            "contact",
                            "firstname=" + name,
                            "lastname=" + pick.one(PEOPLE),
                            "parentcustomerid=" + company);
            case 4 ->
                    run(
                            "record",
                            "create",
                            "lead",
                            "subject=" + name,
                            "lastname=" + name,
                            "companyname=" + name);
            case 5 ->
                    run(
                            "record",
                            "create",
                            "opportunity",
                            "name=" + name,
                            "parentcontactid=" + RandomPick.uuid(pick.any("contact")));
            default ->
                    run(
                            "record",
                            "create",
                            "task",
                            "subject=" + name,
                            "scheduledend=2026-12-01T10:00:00Z",
                            "regardingobjectid=" + RandomPick.uuid(pick.any("account")));
        }
    }

    private void write() {
        pick.any("contact")
                .ifPresent(
                        to ->
                                run(
                                        "record",
                                        "create",
                                        "email",
                                        "subject=" + name(),
                                        "to=" + to.uuid(),
                                        "cc=" + RandomPick.uuid(pick.any("contact")),
                                        "regardingobjectid="
                                                + RandomPick.uuid(pick.any("opportunity"))));
    }

    private void change() {
        pick.any()
                .ifPresent(
                        ref -> {
                            switch (ref.table()) {
                                case "account" ->
                                        set(
                                                ref,
                                                "name=" + name(),
                                                "revenue=" + random.nextInt(1000),
                                                "primarycontactid="
                                                        + RandomPick.uuid(pick.any("contact")),
                                                "parentaccountid="
                                                        + RandomPick.uuid(pick.any("account")));
                                case "contact" ->
                                        set(
                                                ref,
                                                "firstname=" + name(),
                                                "jobtitle=" + name(),
                                                "birthdate=1980-01-0" + (1 + random.nextInt(9)));
                                case "opportunity" ->
                                        set(
                                                ref,
                                                "estimatedvalue=" + random.nextInt(1000),
                                                "parentcontactid="
                                                        + RandomPick.uuid(pick.any("contact")));
                                case "email" ->
                                        set(ref, "to=" + RandomPick.uuid(pick.any("contact")));
                                case "task" ->
                                        set(
                                                ref,
                                                "scheduledend=2026-12-0"
                                                        + (1 + random.nextInt(9))
                                                        + "T10:00:00Z");
                                default -> set(ref, "description=" + name());
                            }
                        });
    }

    private void set(RecordRef ref, String... values) {
        var words = new ArrayList<>(List.of("record", "set", ref.table(), ref.uuid().toString()));
        words.addAll(List.of(values));
        run(words.toArray(String[]::new));
    }

    private void move() {
        pick.any()
                .ifPresent(
                        ref -> run("record", pick.one(STATES), ref.table(), ref.uuid().toString()));
    }

    private void delete() {
        pick.any().ifPresent(ref -> run("record", "delete", ref.table(), ref.uuid().toString()));
    }

    private void note() {
        pick.any("account")
                .ifPresent(
                        ref ->
                                store.wiring
                                        .notes()
                                        .add(store.own, ref, new NoteText(name(), name())));
    }

    private void attach() {
        pick.any("account")
                .ifPresent(
                        ref ->
                                store.wiring
                                        .notes()
                                        .attach(store.own, ref, NoteText.NONE, content()));
    }

    private FileContent content() {
        try {
            var file = Files.writeString(folder.resolve(name() + ".txt"), name().repeat(100));
            return FileContent.read(file, 1 << 20, Job.Progress.UNWATCHED);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void editNote() {
        pick.any("account").stream()
                .flatMap(ref -> store.wiring.notes().of(store.own, ref.id()).stream())
                .findFirst()
                .ifPresent(
                        note ->
                                store.wiring
                                        .notes()
                                        .edit(store.own, note, new NoteText(name(), "")));
    }

    private void deleteNote() {
        pick.any("account").stream()
                .flatMap(ref -> store.wiring.notes().of(store.own, ref.id()).stream())
                .findFirst()
                .ifPresent(note -> store.wiring.notes().delete(store.own, note.id()));
    }

    private void verb() {
        pick.any("lead").ifPresent(ref -> verb("QUALIFY", ref));
        pick.any("opportunity")
                .ifPresent(ref -> verb(pick.one(List.of("WIN", "LOSE", "REOPEN")), ref));
        pick.any("task").ifPresent(ref -> verb("COMPLETE", ref));
    }

    private void verb(String verb, RecordRef ref) {
        run("record", "do", verb, ref.table(), ref.uuid().toString());
    }

    private void importFile() {
        var lines = new StringBuilder("First Name,Last Name,Company Name\n");
        for (int i = 0; i < 5; i++) {
            var company = pick.any("account").map(RecordRef::name).orElse("");
            lines.append("%s,%s,%s\n".formatted(name(), pick.one(PEOPLE), company));
        }
        try {
            var file = Files.writeString(folder.resolve("rows.csv"), lines);
            run("import", "--table", "contact", file.toString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// A line written in on an opportunity, or a line that is there with another price.
    private void line() {
        var lines = pick.any("opportunityproduct");
        if (lines.isPresent() && random.nextBoolean()) {
            set(lines.get(), "priceperunit=" + random.nextInt(100), "quantity=2");
            return;
        }
        pick.any("opportunity")
                .ifPresent(
                        ref ->
                                run(
                                        "record",
                                        "create",
                                        "opportunityproduct",
                                        "opportunityid=" + ref.uuid(),
                                        "productdescription=" + name(),
                                        "priceperunit=" + random.nextInt(100),
                                        "quantity=3"));
    }

    private void view() {
        var views = store.wiring.views();
        var there = views.of("contact");
        if (there.isEmpty() || random.nextBoolean()) {
            var blank = views.blank("contact");
            views.save(store.own, "contact", named(blank, name()));
        } else if (random.nextBoolean()) {
            views.save(store.own, "contact", named(pick.one(there), name()));
        } else {
            views.delete(store.own, "contact", pick.one(there).uuid());
        }
    }

    private static OwnView named(OwnView view, String name) {
        return new OwnView(
                view.uuid(), name, view.columns(), view.orders(), view.conditions(), view.first());
    }

    private void limit() {
        store.wiring.notes().chooseLimit(store.own, 1 + random.nextInt(1000));
    }

    private String name() {
        return "N" + ++made;
    }

    private void run(String... words) {
        store.run(words);
    }
}
