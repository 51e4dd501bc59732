/// The one form for every table: its page, its editors and the lookup field. Others come in by
/// [org.ligature.forms.ui.FormsUi]; nothing here knows a table by name.
@NullMarked
package org.ligature.forms.ui;

import org.jspecify.annotations.NullMarked;
