package it.accanto.rules;

import it.accanto.RunningOnPostgres;

/** On a real PostgreSQL. */
@RunningOnPostgres
class EffectAtFullSizeOnPostgresTest extends EffectAtFullSize {}
