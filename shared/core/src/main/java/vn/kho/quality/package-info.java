/// What ISO 9001:2015 and the office's own objectives make of the evidence: measured objectives, nonconformities that
/// the figures show, and a verdict for every clause. Nothing here is typed by hand. Start at [Coverage].
@NullMarked
package vn.kho.quality;

import org.jspecify.annotations.NullMarked;
