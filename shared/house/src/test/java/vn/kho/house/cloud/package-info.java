/// The whole path in two worlds: a folder, and servers that speak as AWS does. Start with [vn.kho.house.cloud.Story].
@NullMarked
package vn.kho.house.cloud;

import org.jspecify.annotations.NullMarked;
