/// The timeline of a record, the list of all activities, notes and files, and reminders on screen.
@NullMarked
package org.ligature.activities.ui;

import org.jspecify.annotations.NullMarked;
