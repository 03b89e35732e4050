/// The search index on Apache Lucene: one index for each agency, in a folder of its own.
/// Never a word of the query language and never a rule of what may be found; those are core's. Start at [LuceneIndex].
@NullMarked
package vn.kho.lucene;

import org.jspecify.annotations.NullMarked;
