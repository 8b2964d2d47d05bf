create sequence evaluation_seq increment by 50;
create table evaluation (
  id             bigint       not null primary key,
  case_number    varchar(14)  not null,
  decision_key   varchar(80)  not null,
  table_version  integer      not null,
  reference_date date         not null,
  evaluated_at   timestamp(6) with time zone not null,
  element        varchar(80)  not null,
  inputs         varchar(4000) not null,
  outputs        varchar(4000) not null,
  rows_hit       varchar(4000) not null,
  confirmed_by   varchar(120),
  confirmed_at   timestamp(6) with time zone,
  confirmed_as   varchar(2000),
  reason         varchar(2000)
);
create index evaluation_case on evaluation (case_number, decision_key);

create sequence table_release_seq increment by 50;
create table table_release (
  id            bigint        not null primary key,
  file_name     varchar(80)   not null,
  deployment_id varchar(64)   not null,
  released_at   timestamp(6) with time zone not null,
  released_by   varchar(120)  not null,
  norm          varchar(300)  not null,
  reason        varchar(2000) not null
);
create index table_release_file on table_release (file_name);

create table due_date_sweep (
  id          integer not null primary key,
  swept_until timestamp(6) with time zone not null
);
insert into due_date_sweep (id, swept_until) values (1, timestamp with time zone '2000-01-01 00:00:00+00');
