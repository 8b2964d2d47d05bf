-- The day on which a minor left the way, whatever the way out: tables of presence count until then.
alter table case_file add column departed_on date;
update case_file set departed_on = left_on where left_on is not null;
