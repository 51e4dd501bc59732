/// What a record can do: a lead is qualified, an opportunity won, a quote made an order, a case
/// resolved, a task completed. Window and command line ask here what a record can do now, and have
/// it done: each is one action, refused with a reason when it is out of order. Here too stand the
/// rules that follow an opportunity's contact, and the numbers of quotes, orders, invoices and
/// cases.
@NullMarked
package org.ligature.verbs;

import org.jspecify.annotations.NullMarked;
