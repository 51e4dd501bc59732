package org.ligature.verbs;

import org.jspecify.annotations.Nullable;
import org.ligature.records.RecordRef;
import org.ligature.records.Row;
import org.ligature.records.Values;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes an account, a contact and an opportunity of a lead, or takes those that are there already.
/// Its connections stay with it and are made on all three too.
record Qualification(LeadConnections connections) implements Deed {

    static final String ACCOUNT = "createaccount";
    static final String CONTACT = "createcontact";
    static final String OPPORTUNITY = "createopportunity";
    static final String EXISTING_ACCOUNT = "parentaccountid";
    static final String EXISTING_CONTACT = "parentcontactid";

    @Override
    public boolean makes() {
        return true;
    }

    @Override
    public Values suggested(Row row, LocalDate today) {
        var values = row.values();
        var account = values.get(EXISTING_ACCOUNT);
        var contact = values.get(EXISTING_CONTACT);
        return Values.of(ACCOUNT, account == null && values.get("companyname") != null)
                .with(EXISTING_ACCOUNT, account)
                .with(CONTACT, contact == null)
                .with(EXISTING_CONTACT, contact)
                .with(OPPORTUNITY, true);
    }

    @Override
    public Optional<Refusal> refusal(Row row, Values answers) {
        var nameless = row.values().get("companyname") == null;
        return wants(answers, ACCOUNT, EXISTING_ACCOUNT) && nameless
                ? Optional.of(Refusal.of("no-company", row.ref().name()))
                : Optional.empty();
    }

    private static boolean wants(Values answers, String made, String existing) {
        return Boolean.TRUE.equals(answers.get(made)) && answers.get(existing) == null;
    }

    @Override
    public List<RecordRef> run(Job job) {
        var answers = job.answers();
        var account = account(job);
        var contact = contact(job, account);
        var made = new ArrayList<RecordRef>();
        if (Boolean.TRUE.equals(answers.get(OPPORTUNITY))) {
            made.add(opportunity(job, account, contact));
        }
        if (account != null) {
            made.add(account);
        }
        if (contact != null) {
            made.add(contact);
        }
        connections.carry(job, made);
        job.move(Values.of(EXISTING_ACCOUNT, account).with(EXISTING_CONTACT, contact));
        return List.copyOf(made);
    }

    private static @Nullable RecordRef account(Job job) {
        if (!wants(job.answers(), ACCOUNT, EXISTING_ACCOUNT)) {
            return existing(job, EXISTING_ACCOUNT);
        }
        var name = job.row().values().get("companyname");
        return job.make("account", carried(job, "account", Values.of("name", name)));
    }

    private static @Nullable RecordRef contact(Job job, @Nullable RecordRef account) {
        if (!wants(job.answers(), CONTACT, EXISTING_CONTACT)) {
            return existing(job, EXISTING_CONTACT);
        }
        var made = carried(job, "contact", Values.of("parentcustomerid", account));
        var contact = job.make("contact", made);
        if (account != null && wants(job.answers(), ACCOUNT, EXISTING_ACCOUNT)) {
            var primary = Values.of("primarycontactid", contact);
            job.records().carry(job.action(), account.id(), primary);
        }
        return contact;
    }

    private static @Nullable RecordRef existing(Job job, String column) {
        return job.answers().get(column, RecordRef.class).orElse(null);
    }

    private static RecordRef opportunity(
            Job job, @Nullable RecordRef account, @Nullable RecordRef contact) {
        var lead = job.row();
        var topic = lead.values().get("subject");
        var own =
                Values.of("name", topic == null ? lead.ref().name() : topic)
                        .with("parentaccountid", account)
                        .with("parentcontactid", contact)
                        .with("opportunityratingcode", lead.values().get("leadqualitycode"));
        return job.make("opportunity", carried(job, "opportunity", own));
    }

    private static Values carried(Job job, String table, Values own) {
        var target = job.schema().require(table);
        var carried = Carry.over(job.row().values(), job.table(), target);
        var from = own.with("originatingleadid", job.row().ref());
        return carried.with(Carry.known(target, from));
    }
}
