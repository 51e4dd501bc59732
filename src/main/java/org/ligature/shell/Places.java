package org.ligature.shell;

import java.util.List;

/// Places under one heading of the navigation.
public record Places(String heading, List<Place> places) {

    public Places {
        places = List.copyOf(places);
    }
}
