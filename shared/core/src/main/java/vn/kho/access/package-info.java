/// Who acts and what they may touch: actors, roles, departments, scope, reach.
/// Never a password, a session or a token; those belong to the machines outside. Start at [Actor].
@NullMarked
package vn.kho.access;

import org.jspecify.annotations.NullMarked;
