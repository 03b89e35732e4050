/// How an office sets up its archive: three texts that people write, whether they lie in a folder or in a bucket. Start
/// with [vn.kho.wire.office.OfficeSettings]. Never what the archive itself has recorded.
@NullMarked
package vn.kho.wire.office;

import org.jspecify.annotations.NullMarked;
