package it.accanto;

/** On the embedded database, also where an application on PostgreSQL lives in the same JVM. */
@RunningAccanto
class ReportOverHttpTest extends ReportOverHttp {}
