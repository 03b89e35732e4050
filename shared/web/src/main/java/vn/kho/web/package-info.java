/// What programs and pages ask over HTTP, apart from any server: request and response, router, routes, problems and
/// their words. Start at [ProblemWords].
@NullMarked
package vn.kho.web;

import org.jspecify.annotations.NullMarked;
