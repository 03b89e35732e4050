/// What is to be done next, and how it is sent. Errands carry ids only, never content. Start at [Errand].
@NullMarked
package vn.kho.post;

import org.jspecify.annotations.NullMarked;
