package org.ligature.forms.ui;

/// Something written on the page of a record beside its fields, such as an activity being logged:
/// the page is not left without a question while it is there.
public interface Begun {

    /// Whether anything was written that would be lost.
    boolean isThere();

    /// A sentence that says what is not saved.
    String words();

    /// Saves it; `then` runs once it stands. Where it is refused, the page says why and stays.
    void save(Runnable then);

    /// Forgets it.
    void discard();
}
