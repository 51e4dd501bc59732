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
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Does whatever a user can do, in any order; what is refused is left.
final class RandomUser {

    private static final List<String> PEOPLE = List.of("Kern", "Doe", "Haddad", "Lund", "Vogt");
    private static final List<String> STATES = List.of("activate", "deactivate");

    private final OpenStore store;
    private final RandomGenerator random;
    private final Path folder;
    private final List<Runnable> deeds = new ArrayList<>();
    private int made;

    RandomUser(OpenStore store, RandomGenerator random, Path folder) {
        this.store = store;
        this.random = random;
        this.folder = folder;
        deeds.addAll(List.of(this::create, this::create, this::change, this::move, this::delete));
        deeds.addAll(List.of(this::connect, this::connect, this::changeConnection));
        deeds.addAll(List.of(this::note, this::attach, this::editNote, this::deleteNote));
        deeds.addAll(List.of(this::write, this::verb, this::importFile, this::line));
        deeds.addAll(List.of(this::view, this::limit, this::role, this::role));
        var designer = new RandomDesigner(store, random, this::name);
        deeds.addAll(List.of(designer::act, designer::act));
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
        var company = any("account").map(RecordRef::name).orElse("");
        switch (random.nextInt(7)) {
            case 0, 1 -> run("record", "create", "account", "name=" + name);
            case 2, 3 ->
                    run(
                            "record",
                            "create",
                            "contact",
                            "firstname=" + name,
                            "lastname=" + one(PEOPLE),
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
                            "parentcontactid=" + uuid(any("contact")));
            default ->
                    run(
                            "record",
                            "create",
                            "task",
                            "subject=" + name,
                            "scheduledend=2026-12-01T10:00:00Z",
                            "regardingobjectid=" + uuid(any("account")));
        }
    }

    private void write() {
        any("contact")
                .ifPresent(
                        to ->
                                run(
                                        "record",
                                        "create",
                                        "email",
                                        "subject=" + name(),
                                        "to=" + to.uuid(),
                                        "cc=" + uuid(any("contact")),
                                        "regardingobjectid=" + uuid(any("opportunity"))));
    }

    private void change() {
        any().ifPresent(
                        ref -> {
                            switch (ref.table()) {
                                case "account" ->
                                        set(
                                                ref,
                                                "name=" + name(),
                                                "revenue=" + random.nextInt(1000),
                                                "primarycontactid=" + uuid(any("contact")),
                                                "parentaccountid=" + uuid(any("account")));
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
                                                "parentcontactid=" + uuid(any("contact")));
                                case "email" -> set(ref, "to=" + uuid(any("contact")));
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
        any().ifPresent(ref -> run("record", one(STATES), ref.table(), ref.uuid().toString()));
    }

    private void delete() {
        any().ifPresent(ref -> run("record", "delete", ref.table(), ref.uuid().toString()));
    }

    private void connect() {
        var roles = store.wiring.roles().all();
        var role = roles.isEmpty() ? "" : one(roles).name();
        run(
                "connection",
                "create",
                "--from",
                uuid(any()),
                "--to",
                uuid(any()),
                "--role",
                random.nextBoolean() ? role : "",
                "--starting",
                random.nextBoolean() ? "2019-03" : "",
                "--duplicate");
    }

    private void changeConnection() {
        var ids = ids("SELECT uuid FROM connection WHERE ismaster ORDER BY id");
        if (ids.isEmpty()) {
            return;
        }
        var id = one(ids);
        switch (random.nextInt(4)) {
            case 0 -> run("connection", "set", id, "--description", name(), "--ending", "2025-06");
            case 1 -> run("connection", "set", id, "--role", "", "--starting", "2020");
            case 2 -> run("connection", one(STATES), id);
            default -> run("connection", "delete", id);
        }
    }

    private void note() {
        any("account")
                .ifPresent(
                        ref ->
                                store.wiring
                                        .notes()
                                        .add(store.own, ref, new NoteText(name(), name())));
    }

    private void attach() {
        any("account")
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
        any("account").stream()
                .flatMap(ref -> store.wiring.notes().of(store.own, ref.id()).stream())
                .findFirst()
                .ifPresent(
                        note ->
                                store.wiring
                                        .notes()
                                        .edit(store.own, note, new NoteText(name(), "")));
    }

    private void deleteNote() {
        any("account").stream()
                .flatMap(ref -> store.wiring.notes().of(store.own, ref.id()).stream())
                .findFirst()
                .ifPresent(note -> store.wiring.notes().delete(store.own, note.id()));
    }

    private void verb() {
        any("lead").ifPresent(ref -> verb("QUALIFY", ref));
        any("opportunity").ifPresent(ref -> verb(one(List.of("WIN", "LOSE", "REOPEN")), ref));
        any("task").ifPresent(ref -> verb("COMPLETE", ref));
    }

    private void verb(String verb, RecordRef ref) {
        run("record", "do", verb, ref.table(), ref.uuid().toString());
    }

    private void importFile() {
        var lines = new StringBuilder("First Name,Last Name,Company Name\n");
        for (int i = 0; i < 5; i++) {
            var company = any("account").map(RecordRef::name).orElse("");
            lines.append("%s,%s,%s\n".formatted(name(), one(PEOPLE), company));
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
        var lines = any("opportunityproduct");
        if (lines.isPresent() && random.nextBoolean()) {
            set(lines.get(), "priceperunit=" + random.nextInt(100), "quantity=2");
            return;
        }
        any("opportunity")
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

    private void role() {
        var roles = store.wiring.roles().all();
        if (roles.isEmpty() || random.nextInt(3) == 0) {
            run("role", "create", name(), "--category", "Business", "--table", "contact");
            return;
        }
        var role = one(roles).uuid().toString();
        var other = one(roles).uuid().toString();
        switch (random.nextInt(6)) {
            case 0 -> run("role", "set", role, "--name", name(), "--category", "Social");
            case 1, 2 -> run("role", "match", role, other);
            case 3 -> run("role", "unmatch", role, other);
            case 4 -> run("role", one(STATES), role);
            default -> run("role", "delete", role);
        }
    }

    private void view() {
        var views = store.wiring.views();
        var there = views.of("contact");
        if (there.isEmpty() || random.nextBoolean()) {
            var blank = views.blank("contact");
            views.save(store.own, "contact", named(blank, name()));
        } else if (random.nextBoolean()) {
            views.save(store.own, "contact", named(one(there), name()));
        } else {
            views.delete(store.own, "contact", one(there).uuid());
        }
    }

    private static OwnView named(OwnView view, String name) {
        return new OwnView(
                view.uuid(), name, view.columns(), view.orders(), view.conditions(), view.first());
    }

    private void limit() {
        store.wiring.notes().chooseLimit(store.own, 1 + random.nextInt(1000));
    }

    private Optional<RecordRef> any(String... tables) {
        var uuids =
                ids(
                        """
                        SELECT r.uuid FROM record r JOIN schema_table t ON t.id = r.table_id
                        WHERE t.dropped_on IS NULL AND t.name IN (%s) ORDER BY r.id\
                        """
                                .formatted(
                                        tables.length > 0
                                                ? "'" + String.join("','", tables) + "'"
                                                : "'account','contact','lead','opportunity','task','email'"));
        return uuids.isEmpty()
                ? Optional.empty()
                : store.wiring.records().find(store.own, java.util.UUID.fromString(one(uuids)));
    }

    private List<String> ids(String sql) {
        return store.wiring
                .store()
                .db()
                .read(tx -> tx.sql().fetch(sql).map(row -> row.get(0).toString()));
    }

    private static String uuid(Optional<RecordRef> ref) {
        return ref.map(it -> it.uuid().toString()).orElse("");
    }

    private String name() {
        return "N" + ++made;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void run(String... words) {
        store.run(words);
    }
}
