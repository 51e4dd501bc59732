package org.ligature.verbs;

import org.ligature.records.Values;

import java.util.Optional;

/// A verb as one record can do it now.
///
/// @param refused why it cannot now
/// @param suggested what the answers start with
public record Offer(Verb verb, Optional<Refusal> refused, Values suggested) {}
