package it.accanto.fence;

/** Who may give a command to the engine. What has no rule nobody may give. */
enum Rule {
    /** A query: its expressions and criteria are looked into; the engine's own grants and territories decide on the rest. */
    QUERY,
    /** A reading that the engine's own grants and territories guard well enough. */
    READING,
    /** The administration only. */
    ADMINISTRATION,
    /** A query for the administration only: it counts all territories. */
    ADMINISTRATION_QUERY,
    /** Starting a case: what is sent is checked against the report form. */
    START,
    /** Asking a table: with plain values. */
    ASK_TABLE,
    /** Running a saved filter, perhaps with a query on top. */
    FILTER_USE,
    /** Saving a filter: the administration, and no expression but the known ones. */
    FILTER_SAVE,
    /** One's own account; the administration anybody's. */
    ACCOUNT,
    /** A task as a list shows it: everybody of the territory. */
    TASK_IN_LIST,
    /** A task, without its form: its office, and who supervises. */
    TASK_LOOK,
    /** A task's form, or laying the task aside: its office. */
    TASK_OPEN,
    /** A task's variables: its office, and only the fields of its form. */
    TASK_VARIABLES,
    /** Sending a form: its office. */
    TASK_ANSWER,
    /** Taking a task on: its office, for oneself. */
    TASK_CLAIM,
    /** Giving a task to somebody: supervision. */
    TASK_ASSIGN,
    /** An execution's variables: nothing but the case number. */
    EXECUTION_VARIABLES,
    /** Writes what somebody typed into the engine's tables. */
    NOBODY_FREE_TEXT,
    /** Brings models or tables, or changes those that are there. */
    NOBODY_MODELS,
    /** Everything else. */
    NOBODY
}
