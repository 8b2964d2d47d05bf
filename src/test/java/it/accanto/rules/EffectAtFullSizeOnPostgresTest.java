package it.accanto.rules;

import it.accanto.RunningOnPostgres;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** On a real PostgreSQL. */
@RunningOnPostgres
@EnabledIfSystemProperty(named = EffectAtFullSize.ASKED_FOR, matches = "true")
class EffectAtFullSizeOnPostgresTest extends EffectAtFullSize {}
