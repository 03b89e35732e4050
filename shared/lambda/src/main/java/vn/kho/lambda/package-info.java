/// Where Lambda ends and the archive begins: events become errands and requests, outcomes become answers. Start with
/// [vn.kho.lambda.Batch] and [vn.kho.lambda.Gateway]. Never a rule of the archive.
@NullMarked
package vn.kho.lambda;

import org.jspecify.annotations.NullMarked;
