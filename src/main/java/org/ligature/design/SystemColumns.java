package org.ligature.design;

import org.ligature.design.ColumnSpec.Targets;
import org.ligature.design.ColumnSpec.Type;
import org.ligature.design.ColumnSpec.Use;
import org.ligature.schema.OnDelete;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The columns every table has without being asked.
final class SystemColumns {

    static final String OWNER = "ownerid";
    static final String STATE = "statecode";

    private static final Set<String> NAMES =
            Set.of(
                    "id",
                    "uuid",
                    OWNER,
                    STATE,
                    "statuscode",
                    "createdon",
                    "createdby",
                    "modifiedon",
                    "modifiedby",
                    "overriddencreatedon",
                    "importsequencenumber",
                    "versionnumber");

    private static final Use STAMP = new Use(false, true, true, false, null, null);
    private static final Use READ = new Use(false, true, false, false, null, null);

    private static final List<String> USERS = List.of("systemuser");
    private static final List<String> OWNERS = List.of("systemuser", "team");

    private SystemColumns() {}

    /// Whether a spec may not write this column.
    static boolean isOne(String table, String column) {
        return column.equals(table + "id") || NAMES.contains(column);
    }

    /// The columns of the spec between those of the system.
    static List<ColumnSpec> around(
            String table,
            String displayName,
            Table.Ownership ownership,
            boolean stated,
            List<ColumnSpec> own) {
        var all = new ArrayList<ColumnSpec>();
        all.add(own(table + "id", displayName, Type.Kind.UNIQUE_ID, READ));
        all.addAll(own);
        if (ownership == Table.Ownership.USER) {
            var use = new Use(true, false, false, false, own.size() + 1, null);
            all.add(lookup(OWNER, "Owner", OWNERS, use));
        }
        if (stated) {
            all.add(own(STATE, "Status", Type.Kind.STATE, Use.PLAIN));
            all.add(own("statuscode", "Status Reason", Type.Kind.STATUS, Use.PLAIN));
        }
        all.add(new ColumnSpec("createdon", "Created On", new Type.Moment(), STAMP));
        all.add(user("createdby", "Created By", READ));
        all.add(new ColumnSpec("modifiedon", "Modified On", new Type.Moment(), STAMP));
        all.add(user("modifiedby", "Modified By", READ));
        all.add(
                new ColumnSpec(
                        "overriddencreatedon", "Record Created On", new Type.Moment(), Use.PLAIN));
        all.add(
                new ColumnSpec(
                        "importsequencenumber",
                        "Import Sequence Number",
                        new Type.Whole(Integer.MIN_VALUE, Integer.MAX_VALUE),
                        Use.PLAIN));
        all.add(own("versionnumber", "Version Number", Type.Kind.BIG_NUMBER, READ));
        return all;
    }

    private static ColumnSpec own(String name, String displayName, Type.Kind kind, Use use) {
        return new ColumnSpec(name, displayName, new Type.Own(kind), use);
    }

    private static ColumnSpec user(String name, String displayName, Use use) {
        return lookup(name, displayName, USERS, use);
    }

    private static ColumnSpec lookup(
            String name, String displayName, List<String> tables, Use use) {
        var targets = new Targets.Tables(tables);
        return new ColumnSpec(name, displayName, new Type.Lookup(targets, OnDelete.CLEAR), use);
    }
}
