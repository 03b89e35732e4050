/// The ports on SQLite and a folder: a real store for a small office, on one machine, used by several processes at
/// once. The only home of SQLite. Start at [Disk], then [Home].
@NullMarked
package vn.kho.disk;

import org.jspecify.annotations.NullMarked;
