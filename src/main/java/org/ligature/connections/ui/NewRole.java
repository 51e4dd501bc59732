package org.ligature.connections.ui;

import javafx.scene.Node;

import org.ligature.connections.Role;

import java.util.function.Consumer;

/// Makes a role that is missed while connecting, given by the feature above that administers roles.
public interface NewRole {

    /// Whether the user may make roles.
    boolean isAllowed();

    /// Asks over a node what the role is to be; whatever is open there stays as it is.
    ///
    /// @param name what was typed for it
    /// @param made told of the role once it is there
    void make(Node over, String name, Consumer<Role> made);
}
