/// The sample company: a fictitious story of accounts, contacts, opportunities and their
/// connections, for who wants to look around first. It is written and taken away through the same
/// services as the user's own records, which it never touches.
@NullMarked
package org.ligature.sample;

import org.jspecify.annotations.NullMarked;
