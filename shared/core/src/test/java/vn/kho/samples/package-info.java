/// Invented things for tests; each names only what the test is about. Start at [Samples].
@NullMarked
package vn.kho.samples;

import org.jspecify.annotations.NullMarked;
