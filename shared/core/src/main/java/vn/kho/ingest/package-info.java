/// How something arrives: it waits in the inbox, is looked at, and is archived or refused with a reason.
/// Nothing here reads a document further than its first page. Start at [Inbox].
@NullMarked
package vn.kho.ingest;

import org.jspecify.annotations.NullMarked;
