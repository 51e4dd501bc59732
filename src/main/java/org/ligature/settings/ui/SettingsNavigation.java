package org.ligature.settings.ui;

import org.ligature.kit.ui.Page;

/// Where settings lead, given by whoever has the windows.
public interface SettingsNavigation {

    void open(Page page);

    /// Opens the page of a table, which says so once the table is deleted.
    void open(String table, Page page);

    /// The roles of connections, which have a page of their own.
    void roles();

    /// The list of a table.
    void list(String table);

    /// Goes back from the page that is shown.
    void leave();
}
