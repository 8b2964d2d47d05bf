package it.accanto.rules;

import it.accanto.RunningAccanto;

/** On the database in memory. */
@RunningAccanto
class EffectAtFullSizeTest extends EffectAtFullSize {}
