package org.ligature.archexamples.lists;

import org.ligature.archexamples.forms.Forms;

/// The other half of a cycle.
public record Lists(Forms forms) {}
