/// How well and how fast pages are read, held against files that nobody here wrote, against pages whose words are
/// known, and against the programs that others use for it. Programs, not tests; `README.md` of this module has the
/// commands. Start at [vn.kho.bench.reading.Readings].
@NullMarked
package vn.kho.bench.reading;

import org.jspecify.annotations.NullMarked;
