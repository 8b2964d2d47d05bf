package it.accanto.rules.change;

import it.accanto.RunningOnPostgres;

@RunningOnPostgres
class AChangedRuleAndItsCasesOnPostgresTest extends AChangedRuleAndItsCases {}
