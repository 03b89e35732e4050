/// The file plan of a year (danh mục hồ sơ): which dossiers the office means to make, and how long each will be kept.
/// Never a dossier itself. Start at [FilePlan].
@NullMarked
package vn.kho.fileplan;

import org.jspecify.annotations.NullMarked;
