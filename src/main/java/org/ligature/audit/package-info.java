/// Who changed what: every user action is one transaction with its entries. The lowest feature, so
/// that
/// all others write to it.
@NullMarked
package org.ligature.audit;

import org.jspecify.annotations.NullMarked;
