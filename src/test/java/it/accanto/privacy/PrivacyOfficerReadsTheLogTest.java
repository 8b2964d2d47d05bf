package it.accanto.privacy;

import it.accanto.RunningAccanto;

/** On the database in memory. */
@RunningAccanto
class PrivacyOfficerReadsTheLogTest extends PrivacyOfficerReadsTheLog {}
