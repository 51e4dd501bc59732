/// Forms as data: which columns of a record stand where. Knows no screen; the renderer is
/// `forms.ui`.
@NullMarked
package org.ligature.forms;

import org.jspecify.annotations.NullMarked;
