/// Settings of the store: here administrators make tables and columns, arrange forms and keep
/// views. Holds what is being edited; making it is left to the rooms below.
@NullMarked
package org.ligature.settings;

import org.jspecify.annotations.NullMarked;
