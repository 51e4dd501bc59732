package org.ligature.connections;

/// The number of one row of a pair; the other row's is the number with its last bit flipped.
public record ConnectionId(long value) {

    public ConnectionId sibling() {
        return new ConnectionId(value ^ 1);
    }
}
