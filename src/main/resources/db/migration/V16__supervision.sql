-- the open cases of a territory, among ten times as many closed ones
create index case_file_open on case_file (closed_on, territory);

-- work that a supervisor moved to other hands, and whether it was taken back
create sequence reassignment_seq increment by 50;
create table reassignment (
  id        bigint        not null primary key,
  made_at   timestamp(6) with time zone not null,
  made_by   varchar(120)  not null,
  to_person varchar(120),
  reason    varchar(500)  not null,
  undone_at timestamp(6) with time zone,
  undone_by varchar(120)
);
create table reassigned_task (
  reassignment_id bigint       not null references reassignment,
  task_id         varchar(64)  not null,
  case_number     varchar(14)  not null,
  territory       varchar(2)   not null,
  step_name       varchar(200) not null,
  from_person     varchar(120),
  primary key (reassignment_id, task_id)
);
create index reassigned_task_case on reassigned_task (case_number);
