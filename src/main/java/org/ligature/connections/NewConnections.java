package org.ligature.connections;

import java.util.List;

/// Connections that are wanted together, in one action.
///
/// @param stubs records that are made for them, as far as a connection to them is made
/// @param filling whether a role that is not given is filled in by the rule of matching roles
public record NewConnections(List<NewConnection> wanted, List<Stub> stubs, boolean filling) {

    public NewConnections {
        wanted = List.copyOf(wanted);
        stubs = List.copyOf(stubs);
    }

    /// Between records that are there, with matching roles filled in.
    public static NewConnections of(List<NewConnection> wanted) {
        return new NewConnections(wanted, List.of(), true);
    }

    /// One, with its roles as they are given.
    public static NewConnections asGiven(NewConnection wanted, List<Stub> stubs) {
        return new NewConnections(List.of(wanted), stubs, false);
    }
}
