/** Who may come in: offices, territories, people, login, and how a refusal leaves. */
@NullMarked
package it.accanto.access;

import org.jspecify.annotations.NullMarked;
