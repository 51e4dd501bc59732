/// Users, security roles and privileges: who may do what. Asked before every write.
@NullMarked
package org.ligature.access;

import org.jspecify.annotations.NullMarked;
