-- The day on which a minor left the way, whatever the way out: tables of presence count until then.
alter table case_file add column departed_on date;
update case_file set departed_on = left_on where left_on is not null;

-- A half-year touches what is open or was closed in it: a sixth of a caseload that has been kept for years.
create index case_file_closed on case_file (closed_on);
