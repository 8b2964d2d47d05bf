package it.accanto.stories;

import it.accanto.RunningAccanto;

/** On the embedded database. */
@RunningAccanto
class EndsEarlyTest extends EndsEarlyStory {}
