/// Bodies of requests and answers over HTTP: records that look exactly like the schemas of the public contract, and the
/// one place that turns them into JSON and back. Never a decision, never a word for people. Start at [Json].
@NullMarked
package vn.kho.wire.http;

import org.jspecify.annotations.NullMarked;
