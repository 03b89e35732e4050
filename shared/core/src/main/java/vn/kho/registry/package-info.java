/// The state of an agency: items, changed together with the milestones that say what happened. Start at [Registry].
@NullMarked
package vn.kho.registry;

import org.jspecify.annotations.NullMarked;
