package org.ligature.kit.ui;

/// A step of the way to a page, and how to go back to it.
public record Crumb(String text, Runnable open) {}
