package org.ligature.connections;

import org.ligature.kit.text.Texts;

import java.util.Locale;
import java.util.UUID;

/// Something the check found about one row of a connection.
///
/// @param connection the row's number, `uuid` under which it is known outside
public record Finding(Kind kind, ConnectionId connection, UUID uuid) {

    /// What is wrong with a row. Remarks are what users may have brought about themselves, by
    /// changing a role after it was used; the others never happen to a sound store.
    public enum Kind {
        SIBLING_MISSING,
        SIBLING_DIFFERS,
        RELATED_WRONG,
        MASTER_WRONG,
        BOTH_RECORDS_MISSING,
        RECORD_GONE,
        TYPE_WRONG,
        NAME_WRONG,
        OWNER_GONE,
        ROLE_GONE,
        CATEGORY_WRONG,
        ROLE_DOES_NOT_FIT,
        ROLES_DO_NOT_MATCH;

        public boolean isRemark() {
            return this == ROLE_DOES_NOT_FIT || this == ROLES_DO_NOT_MATCH;
        }
    }

    /// What is wrong, with the name and number of Dataverse's error where it has one for it.
    public String sentence(Locale locale) {
        var texts = Texts.of(Finding.class, locale);
        if (kind == Kind.ROLE_DOES_NOT_FIT) {
            var error = Refusal.Code.NoConnectionRoleAndObjectTypeCodePairPresent;
            return texts.get("check." + kind, uuid, error.name(), error.hex());
        }
        return texts.get("check." + kind, uuid);
    }
}
