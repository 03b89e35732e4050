/// The sample office on disk: its planned documents as files, one folder a dossier, as an archivist would bring them.
/// Nothing here knows the archive's stores. Start at [OfficeFiles]; the office itself is [vn.kho.sample.plan.Plan].
@NullMarked
package vn.kho.sample;

import org.jspecify.annotations.NullMarked;
