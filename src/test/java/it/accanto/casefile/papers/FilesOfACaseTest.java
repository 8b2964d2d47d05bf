package it.accanto.casefile.papers;

import it.accanto.RunningAccanto;

/** On H2 in memory. */
@RunningAccanto
class FilesOfACaseTest extends FilesOfACase {}
