package org.ligature.verbs;

import static org.ligature.verbs.Rule.STAYS;

import org.ligature.connections.ConnectionService;
import org.ligature.pricing.PricingService;
import org.ligature.records.RecordRef;
import org.ligature.records.Row;
import org.ligature.records.Values;
import org.ligature.schema.Column;
import org.ligature.schema.State;
import org.ligature.schema.Table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Which table can do what, in which states: the whole list, in the order in which it is offered.
final class Rules {

    private static final int WON = 1;
    private static final int LOST = 2;

    private final PricingService pricing;
    private final LeadConnections connections;

    Rules(PricingService pricing, ConnectionService connections) {
        this.pricing = pricing;
        this.connections = new LeadConnections(connections);
    }

    /// Whether a verb is what one does to a record so that something else can be done to it.
    static boolean isWayBack(String verb) {
        return Set.of("ACTIVATE", "REACTIVATE", "REOPEN").contains(verb);
    }

    List<Rule> of(Table table) {
        if (!table.hasStates()) {
            return List.of();
        }
        return switch (table.name()) {
            case "lead" -> lead(table);
            case "opportunity" -> opportunity(table);
            case "quote" -> quote(table);
            case "salesorder" -> order(table);
            case "invoice" -> invoice(table);
            case "incident" -> incident(table);
            case "product" -> product(table);
            default -> table.abilities().activity() ? activity(table) : plain(table);
        };
    }

    private List<Rule> lead(Table table) {
        var asks =
                new Asks(table)
                        .yesNo(Qualification.ACCOUNT)
                        .column(Qualification.EXISTING_ACCOUNT)
                        .yesNo(Qualification.CONTACT)
                        .column(Qualification.EXISTING_CONTACT)
                        .yesNo(Qualification.OPPORTUNITY)
                        .list();
        return List.of(
                rule(table, "QUALIFY", Set.of(0), 1, asks, new Qualification(connections)),
                rule(table, "DISQUALIFY", Set.of(0), 2, reason(table, 2), Move.PLAIN),
                rule(table, "REACTIVATE", Set.of(1, 2), 0, Move.PLAIN));
    }

    private List<Rule> opportunity(Table table) {
        var closing = List.of("actualvalue", "actualclosedate");
        var won = new Asks(table);
        closing.forEach(won::column);
        var lost = new Asks(table).reason(LOST);
        closing.forEach(lost::column);
        var open = Set.of(0);
        return List.of(
                rule(table, "WIN", open, WON, won.column("closedescription").list(), closing()),
                rule(
                        table,
                        "LOSE",
                        open,
                        LOST,
                        lost.column("competitorid").column("closedescription").list(),
                        lost()),
                rule(table, "CREATE_QUOTE", open, STAYS, conversion("quote")),
                rule(table, "CREATE_ORDER", Set.of(0, WON), STAYS, conversion("salesorder")),
                rule(table, "CREATE_INVOICE", Set.of(0, WON), STAYS, conversion("invoice")),
                rule(table, "REOPEN", Set.of(WON, LOST), 0, Move.of(_ -> unclosed())));
    }

    private List<Rule> quote(Table table) {
        var active = Set.of(1);
        var win = new Asks(table).yesNo(QuoteDeeds.CLOSE_OPPORTUNITY).list();
        var order = new Conversion(pricing, "salesorder", QuoteDeeds::won);
        var close = new Asks(table).reason(3).column("description").list();
        return List.of(
                rule(table, "ACTIVATE", Set.of(0), 1, Move.PLAIN),
                rule(table, "WIN", active, 2, win, order),
                rule(table, "REVISE", Set.of(1, 3), STAYS, new QuoteDeeds.Revision(pricing)),
                rule(table, "CLOSE", active, 3, close, Move.of(Rules::closedOn)));
    }

    private List<Rule> order(Table table) {
        var open = Set.of(0, 1);
        var fulfill = new Asks(table).reason(3).column("datefulfilled").list();
        var fulfilled = new Move(_ -> Values.NONE, (_, day) -> Values.of("datefulfilled", day));
        var invoice = new Conversion(pricing, "invoice", (job, _) -> job.move(Values.NONE));
        return List.of(
                rule(table, "SUBMIT", Set.of(0), 1, Move.PLAIN),
                rule(table, "FULFILL", open, 3, fulfill, fulfilled),
                rule(table, "CREATE_INVOICE", Set.of(0, 1, 3), 4, invoice),
                rule(table, "CANCEL", open, 2, reason(table, 2), Move.PLAIN));
    }

    private static List<Rule> invoice(Table table) {
        return List.of(
                rule(table, "PAY", Set.of(0), 2, reason(table, 2), Move.PLAIN),
                rule(table, "CANCEL", Set.of(0), 3, reason(table, 3), Move.PLAIN));
    }

    private static List<Rule> incident(Table table) {
        var resolve =
                new Asks(table)
                        .reason(1)
                        .required("resolution")
                        .column("billabletime")
                        .column("resolutionremarks")
                        .list();
        var resolved = Move.of(job -> Values.of("resolvedon", job.action().now()));
        return List.of(
                rule(table, "RESOLVE", Set.of(0), 1, resolve, resolved),
                rule(table, "CANCEL", Set.of(0), 2, reason(table, 2), Move.PLAIN),
                rule(
                        table,
                        "REACTIVATE",
                        Set.of(1, 2),
                        0,
                        Move.of(_ -> Values.of("resolvedon", null))));
    }

    private static List<Rule> product(Table table) {
        return List.of(
                rule(table, "ACTIVATE", Set.of(1, 2, 3), 0, Move.PLAIN),
                rule(table, "REVISE", Set.of(0), 3, Move.PLAIN),
                rule(table, "RETIRE", Set.of(0, 3), 1, Move.PLAIN));
    }

    private static List<Rule> activity(Table table) {
        var closed = Set.of(1, 2);
        var open =
                table.states().stream()
                        .map(State::value)
                        .filter(state -> !closed.contains(state))
                        .collect(Collectors.toUnmodifiableSet());
        var rules = new ArrayList<Rule>();
        rules.add(rule(table, "COMPLETE", open, 1, Move.of(Rules::endedNow)));
        if (table.states().stream().anyMatch(state -> state.value() == 2)) {
            rules.add(rule(table, "CANCEL", open, 2, Move.PLAIN));
        }
        rules.add(rule(table, "REOPEN", closed, 0, Move.of(_ -> Values.of("actualend", null))));
        return rules;
    }

    private static List<Rule> plain(Table table) {
        return List.of(
                rule(table, "ACTIVATE", Set.of(1), 0, Plain.DEED),
                rule(table, "DEACTIVATE", Set.of(0), 1, Plain.DEED));
    }

    private Conversion conversion(String target) {
        return new Conversion(pricing, target, Conversion.After.NOTHING);
    }

    private static List<Column> reason(Table table, int state) {
        return new Asks(table).reason(state).list();
    }

    private static Move closing() {
        return new Move(_ -> Values.NONE, Rules::closed);
    }

    private static Move lost() {
        return new Move(_ -> Values.NONE, (_, today) -> Values.of("actualclosedate", today));
    }

    /// What an opportunity brought is what it was to bring, until somebody says otherwise.
    private static Values closed(Row row, LocalDate today) {
        return Values.of("actualvalue", row.values().get("estimatedvalue"))
                .with("actualclosedate", today);
    }

    private static Values unclosed() {
        return Values.of("actualvalue", null)
                .with("actualclosedate", null)
                .with("competitorid", null)
                .with("closedescription", null);
    }

    private static Values closedOn(Job job) {
        return Values.of("closedon", job.today());
    }

    private static Values endedNow(Job job) {
        var ended = job.row().values().get("actualend");
        return Values.of("actualend", ended == null ? job.action().now() : ended);
    }

    private static Rule rule(Table table, String name, Set<Integer> from, int to, Deed deed) {
        return rule(table, name, from, to, List.of(), deed);
    }

    private static Rule rule(
            Table table, String name, Set<Integer> from, int to, List<Column> asks, Deed deed) {
        return new Rule(name, table.name(), from, to, asks, deed);
    }

    /// Activating and deactivating as records do it themselves.
    private static final class Plain implements Deed {

        static final Plain DEED = new Plain();

        @Override
        public List<RecordRef> run(Job job) {
            var ids = List.of(job.row().ref().id());
            var reason = job.answers().get("statuscode", Integer.class);
            job.records().setState(job.action(), ids, job.to(), reason);
            return List.of();
        }
    }
}
