package org.ligature.forms.ui;

import org.ligature.records.RecordRef;

/// Where a record's page leads to, in the window it stands in.
public interface RecordNavigation {

    void open(RecordRef record);

    /// The list of the table with this logical name.
    void list(String table);

    /// A new record of the table with this logical name.
    void create(String table);

    /// Back to where one came from; the page asks nothing more.
    void leave();
}
