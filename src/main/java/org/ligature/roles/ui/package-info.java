/// The screen of connection roles in settings: the roles by category, and the editor of one of
/// them.
@NullMarked
package org.ligature.roles.ui;

import org.jspecify.annotations.NullMarked;
