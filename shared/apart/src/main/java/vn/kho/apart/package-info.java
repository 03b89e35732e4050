/// Reading foreign bytes in processes of their own: a file that makes a reader crash, run for ever or eat memory
/// ends one document and nothing else. The ports stay what they are; here they are spoken over a pipe. Start at
/// [vn.kho.apart.ApartReader].
@NullMarked
package vn.kho.apart;

import org.jspecify.annotations.NullMarked;
