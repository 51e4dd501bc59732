package org.ligature.verbs;

import static org.ligature.sql.Tables.AUDIT_TRANSACTION;

import org.ligature.Shop;
import org.ligature.access.Privilege;
import org.ligature.access.SecurityRole;
import org.ligature.access.UserService;
import org.ligature.audit.Actor;
import org.ligature.connections.RoleId;
import org.ligature.records.NameKey;
import org.ligature.records.RecordRef;
import org.ligature.records.Values;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// A shop with what its records can do, for the tests of verbs.
final class VerbHouse {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    final Shop shop = new Shop();
    final RecordRef lamp = shop.sold("Lamp", "19.99");

    RecordRef lead() {
        return shop.made(
                "lead",
                Values.of("subject", "Lamps for the hall")
                        .with("firstname", "Ada")
                        .with("lastname", "Kern")
                        .with("companyname", "Kern Ltd")
                        .with("emailaddress1", "ada@example.com")
                        .with("address1_city", "Berlin")
                        .with("budgetamount", new BigDecimal("500"))
                        .with("leadqualitycode", 1));
    }

    RecordRef opportunity() {
        var account =
                shop.made("account", Values.of("name", "Kern").with("address1_city", "Berlin"));
        var deal =
                shop.made(
                        "opportunity",
                        Values.of("name", "Deal")
                                .with("parentaccountid", account)
                                .with("pricelevelid", shop.prices)
                                .with("isrevenuesystemcalculated", true));
        shop.made(
                "opportunityproduct",
                Values.of("opportunityid", deal)
                        .with("productid", lamp)
                        .with("quantity", new BigDecimal("2")));
        return deal;
    }

    RecordRef issue() {
        return shop.made(
                "incident", Values.of("title", "Dark").with("customerid", shop.account("Kern")));
    }

    RoleId role(String name) {
        return shop.roles.named(name).orElseThrow().id();
    }

    List<String> others(RecordRef ref) {
        return shop.connections.of(shop.admin, ref.id(), true, 100).stream()
                .map(
                        it ->
                                it.record2().record().orElseThrow().name()
                                        + it.record2()
                                                .role()
                                                .map(role -> " as " + role.name())
                                                .orElse(""))
                .sorted()
                .collect(Collectors.toList());
    }

    int transactions() {
        return shop.store.db().read(tx -> tx.sql().fetchCount(AUDIT_TRANSACTION));
    }

    /// Somebody who may do this and nothing else.
    Actor userWho(Privilege... may) {
        var store = shop.store;
        var users =
                new UserService(
                        store.db(),
                        store.actions(),
                        store.access(),
                        store.uuids()::next,
                        NameKey::of);
        var rook = shop.made("systemuser", Values.of("lastname", "Rook"));
        var role = new SecurityRole(UUID.randomUUID(), "Own", Set.of(may), Set.of());
        shop.inAction(
                action -> {
                    users.take(action, role, List.of(rook.id().value()));
                    return role;
                });
        users.forget();
        return new Actor(rook.id().value(), rook.name());
    }
}
