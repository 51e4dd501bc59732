package org.ligature.cli;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.ConnectOutcome;
import org.ligature.connections.Connection;
import org.ligature.connections.NewConnection;
import org.ligature.connections.Period;
import org.ligature.kit.task.Job;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `connection`: one pair made, shown, changed, deleted; either row's id means the pair.
@Command(name = "connection")
record ConnectionCommands(Session session) {

    @Command
    int create(
            @Option(names = "--from", paramLabel = "T:ID|NAME") @Nullable String from,
            @Option(names = "--to", paramLabel = "T:ID|NAME") @Nullable String to,
            @Option(names = "--role") @Nullable String role,
            @Option(names = "--from-role") @Nullable String fromRole,
            @Option(names = "--starting") @Nullable String starting,
            @Option(names = "--ending") @Nullable String ending,
            @Option(names = "--description", defaultValue = "") String description,
            @Option(names = "--owner") @Nullable String owner,
            @Option(names = "--duplicate") boolean duplicate,
            @Option(names = "--reactivate") boolean reactivate,
            @Parameters(paramLabel = "COLUMN=VALUE", arity = "0..*")
                    @Nullable List<String> values) {
        var wanted =
                new NewConnection(
                        words().record(from),
                        words().role(fromRole),
                        words().record(to),
                        words().role(role),
                        description,
                        new Period(
                                words().date("effectivestart", starting),
                                words().date("effectiveend", ending)),
                        words().user(owner),
                        duplicate,
                        words().values(values));
        return former(wanted, reactivate)
                .map(one -> setActive(one, true))
                .orElseGet(() -> connect(wanted));
    }

    private int connect(NewConnection wanted) {
        var connections = session.store().connections();
        return answer().print(connected(connections.connect(session.actor(), wanted)));
    }

    /// The inactive connection that says the same, where it is to be activated and no active one
    /// is in the way.
    private Optional<Connection> former(NewConnection wanted, boolean reactivate) {
        var connections = session.store().connections();
        return reactivate && connections.same(session.actor(), wanted, true).isEmpty()
                ? connections.same(session.actor(), wanted, false).stream().findFirst()
                : Optional.empty();
    }

    @Command
    int show(@Parameters(paramLabel = "ID") String id) {
        return answer().print(words().open(id));
    }

    @Command
    int set(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--to", paramLabel = "T:ID|NAME") @Nullable String to,
            @Option(names = "--role") @Nullable String role,
            @Option(names = "--from-role") @Nullable String fromRole,
            @Option(names = "--starting") @Nullable String starting,
            @Option(names = "--ending") @Nullable String ending,
            @Option(names = "--description") @Nullable String description,
            @Option(names = "--owner") @Nullable String owner,
            @Option(names = "--duplicate") boolean duplicate,
            @Option(names = "--if-version") @Nullable Long version,
            @Parameters(index = "1..*", paramLabel = "COLUMN=VALUE", arity = "0..*")
                    @Nullable List<String> values) {
        var before = words().open(id);
        var wanted =
                new NewConnection(
                        ConnectionWords.recordOf(before.record1()),
                        fromRole == null
                                ? ConnectionWords.roleOf(before.record1())
                                : words().role(fromRole),
                        to == null
                                ? ConnectionWords.recordOf(before.record2())
                                : words().record(to),
                        role == null
                                ? ConnectionWords.roleOf(before.record2())
                                : words().role(role),
                        description == null ? before.description() : description,
                        new Period(
                                starting == null
                                        ? before.period().starting()
                                        : words().date("effectivestart", starting),
                                ending == null
                                        ? before.period().ending()
                                        : words().date("effectiveend", ending)),
                        owner == null ? before.owner().id() : words().user(owner),
                        duplicate,
                        words().values(values));
        var based = version == null ? before.version() : version;
        return answer().print(
                        connected(
                                session.store()
                                        .connections()
                                        .change(session.actor(), before.id(), based, wanted)));
    }

    @Command
    int activate(@Parameters(paramLabel = "ID") String id) {
        return setActive(id, true);
    }

    @Command
    int deactivate(@Parameters(paramLabel = "ID") String id) {
        return setActive(id, false);
    }

    @Command
    int expire(@Option(names = "--daily", negatable = true) @Nullable Boolean daily) {
        var expiry = session.store().expiry();
        if (daily != null) {
            expiry.chooseDaily(session.actor(), daily);
        }
        var off = Boolean.FALSE.equals(daily);
        var count = off ? 0 : expiry.expire(session.actor(), Job.Progress.UNWATCHED);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("deactivated", count);
        answer.put("daily", expiry.isDaily());
        session.answer().object(answer);
        return 0;
    }

    @Command(name = "moved-on")
    int movedOn(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--ending") @Nullable String ending,
            @Option(names = "--to", paramLabel = "T:ID|NAME") @Nullable String to,
            @Option(names = "--role") @Nullable String role,
            @Option(names = "--from-role") @Nullable String fromRole,
            @Option(names = "--starting") @Nullable String starting,
            @Option(names = "--description", defaultValue = "") String description,
            @Option(names = "--successor", paramLabel = "T:ID|NAME") @Nullable String successor,
            @Option(names = "--duplicate") boolean duplicate,
            @Parameters(index = "1..*", paramLabel = "COLUMN=VALUE", arity = "0..*")
                    @Nullable List<String> values) {
        var wanted =
                new MovedOn.Wanted(
                        words().record(to),
                        words().role(role),
                        words().role(fromRole),
                        words().date("effectivestart", starting),
                        description,
                        words().record(successor),
                        duplicate,
                        words().values(values));
        return new MovedOn(session, words().open(id))
                .run(words().date("effectiveend", ending), wanted);
    }

    @Command
    int delete(@Parameters(paramLabel = "ID") String id) {
        var gone = words().open(id);
        var shown = answer().object(gone);
        session.store().connections().delete(session.actor(), List.of(gone.id()));
        session.answer().object(shown);
        return 0;
    }

    private int setActive(String id, boolean active) {
        return setActive(words().open(id), active);
    }

    private int setActive(Connection pair, boolean active) {
        session.store().connections().setActive(session.actor(), List.of(pair.id()), active);
        return answer().print(session.store().connections().open(session.actor(), pair.id()));
    }

    private Connection connected(ConnectOutcome outcome) {
        return new Outcomes(session).connected(outcome);
    }

    private ConnectionWords words() {
        return new ConnectionWords(session);
    }

    private ConnectionAnswer answer() {
        return new ConnectionAnswer(session);
    }
}
