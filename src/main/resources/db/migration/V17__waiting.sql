create sequence task_wait_seq increment by 50;
create table task_wait (
  id          bigint       not null primary key,
  case_number varchar(14)  not null references case_file,
  territory   varchar(2)   not null,
  task_id     varchar(64)  not null,
  process     varchar(80)  not null,
  step        varchar(80)  not null,
  office      varchar(40)  not null,
  authority   varchar(20)  not null,
  reason      varchar(20)  not null,
  words       varchar(500),
  since       timestamp(6) with time zone not null,
  until_on    date         not null,
  put_by      varchar(120) not null,
  resumed_at  timestamp(6) with time zone,
  resumed_by  varchar(120)
);
create index task_wait_task on task_wait (task_id, since);
create index task_wait_case on task_wait (case_number);
create index task_wait_until on task_wait (until_on);
