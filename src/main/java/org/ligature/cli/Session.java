package org.ligature.cli;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Actor;
import org.ligature.exchange.ValueReader;
import org.ligature.exchange.ValueWriter;
import org.ligature.kit.text.Texts;
import org.ligature.schema.Table;

import java.io.InputStream;
import java.io.PrintWriter;

/// What the commands of one call share: the options, the streams, and the store, opened when it is
/// first
/// needed and closed at the end.
final class Session implements AutoCloseable {

    private final Stores stores;
    private final Options options;
    private final InputStream in;
    private final PrintWriter out;
    private final PrintWriter err;
    private @Nullable StoreServices store;

    Session(Stores stores, Options options, InputStream in, PrintWriter out, PrintWriter err) {
        this.stores = stores;
        this.options = options;
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /// A session for one line of a file: the same store, other streams.
    Session line(Options options, PrintWriter out, PrintWriter err) {
        var line = new Session(stores, options, in, out, err);
        line.store = store();
        return line;
    }

    StoreServices store() {
        if (store == null) {
            store = stores.open(options.store(), options.clock());
            if (store.closedUncleanly()) {
                tellFaults(store.check());
            }
        }
        return store;
    }

    /// After an end without a close the connections are looked at before anything else is done.
    private void tellFaults(StoreCheck check) {
        var failures = new Failures(this);
        check.pairs().stream()
                .filter(found -> !found.remark())
                .forEach(found -> failures.warn(found.sentence()));
    }

    Stores stores() {
        return stores;
    }

    Options options() {
        return options;
    }

    InputStream in() {
        return in;
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    /// In whose name the command acts: the user of `--user`, else the store's own.
    Actor actor() {
        return options.user().map(store().users()::find).orElseGet(store().own());
    }

    Answer answer() {
        return answer(Options.Format.text);
    }

    /// @param usual the format where none was asked for
    Answer answer(Options.Format usual) {
        return new Answer(out, options.format().orElse(usual));
    }

    ValueWriter writer() {
        return new ValueWriter(options.labels());
    }

    ValueReader reader() {
        return new ValueReader(new Names(this)::find, options.zone(), options.locale());
    }

    Texts texts() {
        return Texts.of(Session.class);
    }

    /// The table of this logical name, or a refusal that names those there are.
    Table table(String name) {
        var schema = store().schema().get();
        return schema.table(name)
                .orElseThrow(
                        () ->
                                new Failed(
                                        "NoSuchTable",
                                        texts().get(
                                                        "no-table",
                                                        name,
                                                        String.join(
                                                                ", ",
                                                                schema.tables().stream()
                                                                        .map(Table::name)
                                                                        .toList()))));
    }

    @Override
    public void close() {
        if (store != null) {
            store.close().run();
        }
    }
}
