/// The archive's door on one machine: the JDK's HTTP server, the pages of the console, the routes, sign-in by cookie,
/// and the way of bytes into the inbox. Never a rule of the archive itself. Start at [HttpDoor].
@NullMarked
package vn.kho.local.http;

import org.jspecify.annotations.NullMarked;
