package it.accanto.rules.change;

import it.accanto.RunningAccanto;

@RunningAccanto
class AChangedRuleAndItsCasesTest extends AChangedRuleAndItsCases {}
