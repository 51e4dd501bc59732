/// Ligature: a CRM whose heart is connections between records. Here it starts, and here its parts
/// meet.
@NullMarked
package org.ligature;

import org.jspecify.annotations.NullMarked;
