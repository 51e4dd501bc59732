package org.ligature.roles.ui;

import javafx.scene.Node;

import org.ligature.connections.Role;

/// Where the screen of roles leads, given by whoever has the windows.
public interface RolesNavigation {

    /// The settings it belongs to.
    void settings();

    /// The list of the connections that have a role.
    void connections(Role role);

    /// Asks over a node how the categories are to be.
    void categories(Node over);
}
