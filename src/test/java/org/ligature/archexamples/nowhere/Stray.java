package org.ligature.archexamples.nowhere;

/// Wrong on purpose: a feature without a place in the order.
final class Stray {}
