/// The whole archive in one process over one folder: the command line, the HTTP server, the pump that works the
/// errands. Here and nowhere else ports meet their adapters and words are printed for people. Start at [Kho].
@NullMarked
package vn.kho.local;

import org.jspecify.annotations.NullMarked;
