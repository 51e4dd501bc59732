package org.ligature.connections.ui;

import org.ligature.connections.Role;
import org.ligature.connections.Stub;
import org.ligature.kit.text.Texts;
import org.ligature.records.RecordRef;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

import java.util.function.Supplier;

/// What the two fields of roles ask and say: which roles fit, how many, and why the others do not.
record RoleWords(DraftModel model, Supplier<Schema> schema, Texts texts) {

    RoleField.Told theirs() {
        return new RoleField.Told(
                model::roles, model::matching, this::summary, this::unfit, model::chooseRole);
    }

    RoleField.Told mine() {
        return new RoleField.Told(
                model::myRoles,
                model::matchingMine,
                this::plainSummary,
                this::unfitForMe,
                model::chooseMyRole);
    }

    /// How my role came to be, or why there is none; empty while the other side has no role.
    String hint() {
        var theirs = model.draftProperty().get().role();
        if (theirs == null) {
            return "";
        }
        return model.myRoles().fitting().isEmpty()
                ? texts.get("my-role.none", theirs.name())
                : texts.get("my-role.hint", theirs.name());
    }

    /// That the record connected to is made along with the connection; empty where it is there.
    String stub() {
        var to = model.draftProperty().get().to();
        return to != null && Stub.isOf(to) ? texts.get("stub.hint", table(to)) : "";
    }

    private String summary(RoleChoice.Offer offer) {
        var to = model.draftProperty().get().to();
        var from = model.from();
        return to == null || from.isEmpty()
                ? plainSummary(offer)
                : texts.get(
                        "fit", offer.fitting().size(), offer.all(), table(to), table(from.get()));
    }

    private String plainSummary(RoleChoice.Offer offer) {
        return texts.get("fit.plain", offer.fitting().size(), offer.all());
    }

    private String table(RecordRef record) {
        return schema.get().require(record.table()).displayName();
    }

    private String unfit(Role one) {
        return one.active() ? texts.get("unfit.table", tables(one)) : texts.get("unfit.inactive");
    }

    private String unfitForMe(Role one) {
        var theirs = model.draftProperty().get().role();
        return one.active() && theirs != null
                ? texts.get("unfit.match", theirs.name())
                : unfit(one);
    }

    private String tables(Role one) {
        var names =
                schema.get().connectable().stream()
                        .filter(table -> one.fits(table.name()))
                        .map(Table::displayName)
                        .toList();
        return String.join(", ", names);
    }
}
