package org.ligature.verbs;

import org.ligature.pricing.Priced;
import org.ligature.pricing.PricingService;
import org.ligature.records.RecordRef;
import org.ligature.records.Row;
import org.ligature.records.Values;

import java.util.List;
import java.util.Optional;

/// Makes a quote, an order or an invoice of what comes before it: its header and its lines are
/// carried along.
///
/// @param target the table of what is made
/// @param after what is done to the record it is made of, once that is there
record Conversion(PricingService pricing, String target, After after) implements Deed {

    /// What happens to the record of which another was made.
    @FunctionalInterface
    interface After {
        void run(Job job, RecordRef made);

        After NOTHING = (_, _) -> {};
    }

    @Override
    public boolean makes() {
        return true;
    }

    @Override
    public Optional<Refusal> refusal(Row row, Values answers) {
        if (customer(row).isEmpty()) {
            return Optional.of(Refusal.of("no-customer", row.ref().name()));
        }
        return row.values().get("pricelevelid") == null
                ? Optional.of(Refusal.of("no-price-list", row.ref().name()))
                : Optional.empty();
    }

    @Override
    public List<RecordRef> run(Job job) {
        var made = copy(job, target, header(job));
        after.run(job, made);
        return List.of(made);
    }

    private Values header(Job job) {
        var row = job.row();
        var from = row.ref().table();
        var header = Values.of("customerid", customer(row).orElse(null));
        header = header.with(from + "id", row.ref());
        var locked = !from.equals("opportunity");
        header = header.with("ispricelocked", locked);
        return from.equals("opportunity") ? address(job, header) : header;
    }

    private static Optional<RecordRef> customer(Row row) {
        var values = row.values();
        return values.get("customerid", RecordRef.class)
                .or(() -> values.get("parentaccountid", RecordRef.class))
                .or(() -> values.get("parentcontactid", RecordRef.class));
    }

    /// The customer's address, as whom it is billed to and shipped to.
    private static Values address(Job job, Values header) {
        var customer =
                header.get("customerid", RecordRef.class)
                        .flatMap(ref -> job.records().read(job.action(), ref.id()));
        var filled = header;
        for (var part :
                List.of(
                        "line1",
                        "line2",
                        "line3",
                        "city",
                        "stateorprovince",
                        "postalcode",
                        "country")) {
            var value = customer.map(row -> row.values().get("address1_" + part));
            if (value.isPresent()) {
                filled = filled.with("billto_" + part, value.get());
                filled = filled.with("shipto_" + part, value.get());
            }
        }
        return filled;
    }

    /// A record of `table` with the values and lines of the job's record.
    ///
    /// @param with written over what is carried along
    RecordRef copy(Job job, String table, Values with) {
        var target = job.schema().require(table);
        var carried = Carry.over(job.row().values(), job.table(), target);
        var number = Numbers.columnOf(table);
        if (number.isPresent() && !with.has(number.get())) {
            carried = carried.with(number.get(), null);
        }
        var made = job.make(table, carried.with(Carry.known(target, with)));
        copyLines(job, table, made);
        return made;
    }

    private void copyLines(Job job, String table, RecordRef made) {
        var from = Priced.of(job.row().ref().table()).orElseThrow();
        var to = Priced.of(table).orElseThrow();
        var source = job.schema().require(from.lines());
        var target = job.schema().require(to.lines());
        for (var line : pricing.lines(job.action(), from, job.row().ref().id())) {
            var values = Carry.over(line.values(), source, target);
            job.make(to.lines(), values.with(to.column(), made));
        }
    }
}
