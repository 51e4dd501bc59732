/// Administration of connection roles: who may customize makes roles, says what they apply to and
/// match, merges and deletes them and loads packs of them, and sees first which connections would
/// no
/// longer fit. What roles are and how connections use them is a matter of the feature below.
@NullMarked
package org.ligature.roles;

import org.jspecify.annotations.NullMarked;
