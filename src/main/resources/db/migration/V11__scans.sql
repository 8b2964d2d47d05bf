create table case_scan (
  id            varchar(36)  not null primary key,
  case_number   varchar(14)  not null references case_file,
  name          varchar(120) not null,
  format        varchar(10)  not null,
  size_in_bytes integer      not null,
  sha256        varchar(64)  not null,
  uploaded_at   timestamp(6) with time zone not null,
  uploaded_by   varchar(120) not null
);
create index case_scan_case on case_scan (case_number);

create table case_scan_part (
  scan_id varchar(36) not null references case_scan,
  part    integer     not null,
  content bytea       not null,
  primary key (scan_id, part)
);

alter table case_document add column scan_id varchar(36) references case_scan;
create unique index case_document_scan on case_document (scan_id);
