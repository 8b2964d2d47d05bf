/** What keeps out whoever does not belong: a stated policy for every endpoint, command, query and model. Default is to refuse. */
@NullMarked
package it.accanto.fence;

import org.jspecify.annotations.NullMarked;
