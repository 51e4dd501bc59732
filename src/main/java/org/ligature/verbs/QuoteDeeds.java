package org.ligature.verbs;

import org.ligature.pricing.PricingService;
import org.ligature.records.RecordRef;
import org.ligature.records.Row;
import org.ligature.records.Values;

import java.util.List;

/// What becomes of a quote: it is won, or drawn up anew.
final class QuoteDeeds {

    /// Whether the opportunity is won with its quote.
    static final String CLOSE_OPPORTUNITY = "closeopportunity";

    private static final int OPEN = 0;
    private static final int WON = 1;
    private static final int ACTIVE = 1;
    private static final int CLOSED = 3;
    private static final int REVISED = 7;

    private QuoteDeeds() {}

    /// The quote is won, and where it was asked for its opportunity too.
    static void won(Job job, RecordRef order) {
        job.move(Values.of("closedon", job.today()));
        if (Boolean.TRUE.equals(job.answers().get(CLOSE_OPPORTUNITY))) {
            job.row()
                    .values()
                    .get("opportunityid", RecordRef.class)
                    .flatMap(ref -> job.records().read(job.action(), ref.id()))
                    .filter(opportunity -> opportunity.state() == OPEN)
                    .ifPresent(opportunity -> win(job, opportunity));
        }
    }

    private static void win(Job job, Row opportunity) {
        var table = job.schema().require(opportunity.ref().table());
        var brought =
                Values.of("actualvalue", job.row().values().get("totalamount"))
                        .with("actualclosedate", job.today());
        job.move(opportunity, WON, Job.firstReason(table, WON), brought);
    }

    /// A new draft of the quote under the same number; the one before is closed as revised.
    record Revision(PricingService pricing) implements Deed {

        @Override
        public boolean makes() {
            return true;
        }

        @Override
        public List<RecordRef> run(Job job) {
            var row = job.row();
            var again = new Conversion(pricing, "quote", Conversion.After.NOTHING);
            var number = row.values().get("revisionnumber", Integer.class).orElse(0);
            var draft =
                    Values.of("quotenumber", row.values().get("quotenumber"))
                            .with("revisionnumber", number + 1)
                            .with("closedon", null);
            var made = again.copy(job, "quote", draft);
            if (row.state() == ACTIVE) {
                job.move(row, CLOSED, REVISED, Values.of("closedon", job.today()));
            }
            return List.of(made);
        }
    }
}
