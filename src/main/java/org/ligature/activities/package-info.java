/// What happened with a record and what is to be done: notes and files, the timeline, activities of
/// every kind in one list, and reminders. It never shows anything; that is `activities.ui`.
@NullMarked
package org.ligature.activities;

import org.jspecify.annotations.NullMarked;
