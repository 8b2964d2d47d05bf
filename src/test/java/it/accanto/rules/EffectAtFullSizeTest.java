package it.accanto.rules;

import it.accanto.RunningAccanto;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** On the database in memory. */
@RunningAccanto
@EnabledIfSystemProperty(named = EffectAtFullSize.ASKED_FOR, matches = "true")
class EffectAtFullSizeTest extends EffectAtFullSize {}
