package org.ligature;

/// Starts Ligature.
public final class Main {

    private Main() {}

    public static void main(String[] args) {}
}
