/// The papers an office must show: evidence in, paper out. Everything here is pure: the same evidence on the same day
/// gives the same blocks and the same hash. Never a store, a clock, a look or a font.
@NullMarked
package vn.kho.report;

import org.jspecify.annotations.NullMarked;
