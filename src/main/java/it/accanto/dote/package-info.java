/** The individual grants: dote qualificazione and dote occupazione, from the request to the payment. */
@NullMarked
package it.accanto.dote;

import org.jspecify.annotations.NullMarked;
