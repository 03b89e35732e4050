/// The papers an office must show: evidence in, paper out. What composes a paper is pure: the same evidence on the same
/// day gives the same blocks and the same hash, and it knows no store, clock, look or font. Around it stand the asking,
/// the gathering and the writing into the archive. Start at [WriteReport].
@NullMarked
package vn.kho.report;

import org.jspecify.annotations.NullMarked;
