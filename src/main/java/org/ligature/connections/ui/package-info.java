/// Screens of connections: the dialog that makes and changes one, the panel beside a record, the
/// list of a record's connections and of all. Decides nothing: the rules are in the service.
@NullMarked
package org.ligature.connections.ui;

import org.jspecify.annotations.NullMarked;
