-- what supervisors did about what stood still, and how it goes back
create sequence mending_seq increment by 50;
create table mending (
  id          bigint       not null primary key,
  made_at     timestamp(6) with time zone not null,
  made_by     varchar(120) not null,
  act         varchar(20)  not null,
  case_number varchar(14)  not null,
  territory   varchar(2)   not null,
  what        varchar(500) not null,
  reason      varchar(500) not null,
  outcome     varchar(500),
  way_back    varchar(1000000),
  undone_at   timestamp(6) with time zone,
  undone_by   varchar(120)
);
create index mending_case on mending (case_number);
