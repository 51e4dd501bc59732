package org.ligature.verbs;

import org.ligature.access.Access;
import org.ligature.access.Privilege;
import org.ligature.audit.Action;
import org.ligature.audit.Actions;
import org.ligature.audit.Actor;
import org.ligature.connections.ConnectionService;
import org.ligature.kit.task.Job.Progress;
import org.ligature.pricing.PricingService;
import org.ligature.records.RecordId;
import org.ligature.records.RecordService;
import org.ligature.records.Row;
import org.ligature.records.Values;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// The service of what records can do. What is done is one action, whatever it makes.
public final class VerbService {

    private static final String REASON = "statuscode";
    private static final int LOOKED_AT = 100;

    private final Actions actions;
    private final Access access;
    private final RecordService records;
    private final Supplier<Schema> schema;
    private final Rules rules;
    private final Clock clock;

    public VerbService(
            Actions actions,
            Access access,
            RecordService records,
            Supplier<Schema> schema,
            PricingService pricing,
            ConnectionService connections,
            Clock clock) {
        this.actions = actions;
        this.access = access;
        this.records = records;
        this.schema = schema;
        this.rules = new Rules(pricing, connections);
        this.clock = clock;
    }

    /// Everything records of the table can do. From memory: any thread may ask.
    public List<Verb> of(String table) {
        return rules(table).stream().map(Rule::verb).toList();
    }

    /// Whether records of the table do more than become active and inactive, so that no other
    /// command may move them.
    public boolean hasOwn(String table) {
        return rules(table).stream()
                .anyMatch(rule -> !List.of("ACTIVATE", "DEACTIVATE").contains(rule.name()));
    }

    /// The verb of that name, whatever its case.
    public Optional<Verb> named(String table, String name) {
        return rule(table, name).map(Rule::verb);
    }

    /// Whether the actor may have records do it, for screens that leave out what is not allowed.
    /// From memory: any thread may ask.
    public boolean may(Actor actor, Verb verb) {
        return records.may(actor, Privilege.WRITE)
                && (!verb.makes() || records.may(actor, Privilege.CREATE));
    }

    /// What this record can do, and why not where it cannot now. From memory: any thread may ask.
    public List<Offer> offered(Row row) {
        var today = LocalDate.now(clock);
        return rules(row.ref().table()).stream().map(rule -> offer(rule, row, today)).toList();
    }

    /// Why records of the table in this state cannot do it; empty where they can. From memory: any
    /// thread may ask.
    public Optional<Refusal> refused(Verb verb, int state) {
        return rule(verb.table(), verb.name()).flatMap(rule -> outOfOrder(rule, state));
    }

    /// The verb by which a record that is closed is opened again, where it has one.
    public Optional<Verb> wayBack(Row row) {
        return rules(row.ref().table()).stream()
                .filter(rule -> Rules.isWayBack(rule.name()) && rule.leadsFrom(row.state()))
                .map(Rule::verb)
                .findFirst();
    }

    /// What is suggested to all of these records alike, to ask once for all of them; nothing where
    /// they are too many to look at.
    public Values suggested(Actor actor, Verb verb, List<RecordId> ids) {
        var rule = rule(verb.table(), verb.name());
        if (rule.isEmpty() || ids.size() > LOOKED_AT) {
            return Values.NONE;
        }
        var today = LocalDate.now(clock);
        return ids.stream()
                .map(id -> records.open(actor, verb.table(), id))
                .map(row -> suggested(rule.get(), row, today))
                .reduce(VerbService::alike)
                .orElse(Values.NONE);
    }

    private static Values alike(Values one, Values other) {
        var alike = Values.NONE;
        for (var value : one.byColumn().entrySet()) {
            if (Objects.equals(value.getValue(), other.get(value.getKey()))) {
                alike = alike.with(value.getKey(), value.getValue());
            }
        }
        return alike;
    }

    private Offer offer(Rule rule, Row row, LocalDate today) {
        return new Offer(rule.verb(), outOfOrder(rule, row.state()), suggested(rule, row, today));
    }

    /// The usual reason of the state stands where there is one to choose.
    private Values suggested(Rule rule, Row row, LocalDate today) {
        var suggested = rule.deed().suggested(row, today);
        if (rule.asks().stream().noneMatch(ask -> ask.name().equals(REASON))) {
            return suggested;
        }
        var table = schema.get().require(rule.table());
        return suggested.with(REASON, Job.firstReason(table, rule.to()));
    }

    /// Has the record do it.
    ///
    /// @param answers to what the verb asks for; where one is not given, the suggested one counts
    public VerbOutcome run(Actor actor, String verb, RecordId id, Values answers) {
        return actions.run(actor, label(verb), action -> run(action, verb, id, answers));
    }

    /// The same inside a larger action.
    public VerbOutcome run(Action action, String verb, RecordId id, Values answers) {
        var row = records.read(action, id);
        if (row.isEmpty()) {
            return new VerbOutcome.Refused(Refusal.of("gone"));
        }
        var table = schema.get().require(row.get().ref().table());
        access.require(action.tx(), action.actor(), Privilege.WRITE, table.name());
        var rule = rule(table.name(), verb);
        return rule.isEmpty()
                ? new VerbOutcome.Refused(unknown(table, verb))
                : run(action, rule.get(), row.get(), answers);
    }

    /// Has each of the records do it, in one action; those that cannot are left as they are.
    public VerbOutcome.OfMany runAll(Actor actor, String verb, List<RecordId> ids) {
        return runAll(actor, verb, ids, Values.NONE, Progress.UNWATCHED);
    }

    /// The same with answers, the same for each; to what is not answered each has its own. Once it
    /// is stopped, what is done by then is done.
    public VerbOutcome.OfMany runAll(
            Actor actor, String verb, List<RecordId> ids, Values answers, Progress progress) {
        return actions.run(
                actor, label(verb), action -> runAll(action, verb, ids, answers, progress));
    }

    private VerbOutcome.OfMany runAll(
            Action action, String verb, List<RecordId> ids, Values answers, Progress progress) {
        int done = 0;
        var left = new ArrayList<VerbOutcome.OfMany.Left>();
        for (int at = 0; at < ids.size() && !progress.isCancelled(); at++) {
            var id = ids.get(at);
            progress.at(at, ids.size());
            switch (run(action, verb, id, answers)) {
                case VerbOutcome.Done _ -> done++;
                case VerbOutcome.Refused(var why) ->
                        records.ref(action.tx(), id)
                                .ifPresent(ref -> left.add(new VerbOutcome.OfMany.Left(ref, why)));
            }
        }
        return new VerbOutcome.OfMany(done, left);
    }

    private VerbOutcome run(Action action, Rule rule, Row row, Values given) {
        var today = LocalDate.now(clock);
        var answers = suggested(rule, row, today).with(given);
        var refusal = refusal(rule, row, given, answers);
        if (refusal.isPresent()) {
            return new VerbOutcome.Refused(refusal.get());
        }
        if (rule.verb().makes()) {
            access.require(action.tx(), action.actor(), Privilege.CREATE, rule.table());
        }
        var job = new Job(action, records, schema.get(), row, rule.to(), answers);
        return new VerbOutcome.Done(rule.deed().run(job));
    }

    private Optional<Refusal> refusal(Rule rule, Row row, Values given, Values answers) {
        var order = outOfOrder(rule, row.state());
        if (order.isPresent()) {
            return order;
        }
        var unasked =
                given.byColumn().keySet().stream()
                        .filter(
                                name ->
                                        rule.asks().stream()
                                                .noneMatch(it -> it.name().equals(name)))
                        .findFirst();
        if (unasked.isPresent()) {
            return Optional.of(Refusal.of("unasked", rule.name(), unasked.get()));
        }
        return Asks.missing(rule.asks(), answers)
                .map(ask -> Refusal.of("missing", ask.displayName()))
                .or(() -> rule.deed().refusal(row, answers));
    }

    /// The record is in a state in which this cannot be done; where another verb leads to one in
    /// which it can, that is told.
    private Optional<Refusal> outOfOrder(Rule rule, int from) {
        if (rule.leadsFrom(from)) {
            return Optional.empty();
        }
        var table = schema.get().require(rule.table());
        var what = table.displayName().toLowerCase(Locale.ROOT);
        var state = table.state(from).label();
        return Optional.of(
                first(rule, from)
                        .map(before -> Refusal.of("first." + before.name(), what, state))
                        .orElseGet(() -> Refusal.of("state", what, state)));
    }

    private Optional<Rule> first(Rule wanted, int from) {
        return rules(wanted.table()).stream()
                .filter(rule -> rule.leadsFrom(from))
                .filter(rule -> rule.to() != Rule.STAYS && wanted.leadsFrom(rule.to()))
                .filter(rule -> !rule.verb().makes())
                .filter(rule -> Rules.isWayBack(rule.name()))
                .findFirst();
    }

    private Refusal unknown(Table table, String verb) {
        var names = of(table.name()).stream().map(Verb::name).toList();
        return names.isEmpty()
                ? Refusal.of("nothing", table.pluralName())
                : Refusal.of("unknown", table.pluralName(), verb, String.join(", ", names));
    }

    private Optional<Rule> rule(String table, String name) {
        return rules(table).stream().filter(rule -> rule.name().equalsIgnoreCase(name)).findFirst();
    }

    private List<Rule> rules(String table) {
        return schema.get().table(table).map(rules::of).orElse(List.of());
    }

    private static String label(String verb) {
        return "verb." + verb.toLowerCase(Locale.ROOT);
    }
}
