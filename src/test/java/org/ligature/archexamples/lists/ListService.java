package org.ligature.archexamples.lists;

/// What a view must not know.
public final class ListService {}
