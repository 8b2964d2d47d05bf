-- A draft that somebody asks another person to approve, as it stood when it was sent; the engine knows its number alone.
alter table rule_version alter column norm set data type varchar(500);

create sequence rule_change_seq increment by 50;
create table rule_change (
  id           bigint       not null primary key,
  draft_id     bigint       not null references rule_draft,
  file_name    varchar(80)  not null references rule_file,
  base         integer      not null,
  revision     integer      not null,
  dmn          varchar(1000000) not null,
  norm         varchar(500) not null,
  reason       varchar(2000) not null,
  asked_from   date         not null,
  valid_from   date         not null,
  state        varchar(20)  not null,
  submitted_by varchar(120) not null,
  submitted_at timestamp(6) with time zone not null,
  decided_by   varchar(120),
  decided_at   timestamp(6) with time zone,
  words        varchar(2000),
  version      integer,
  lock_version integer      not null
);
create index rule_change_file on rule_change (file_name, state);
create index rule_change_draft on rule_change (draft_id);

create table rule_change_author (
  change_id bigint       not null references rule_change,
  person    varchar(120) not null,
  primary key (change_id, person)
);

-- A decision of a case that a new or a withdrawn version puts into question: one a decision, looked at by the office that took it.
create sequence decision_review_seq increment by 50;
create table decision_review (
  id             bigint       not null primary key,
  file_name      varchar(80)  not null references rule_file,
  version        integer      not null,
  why            varchar(20)  not null,
  case_number    varchar(14)  not null references case_file,
  territory      varchar(2)  not null,
  office         varchar(20)  not null,
  decision_key   varchar(80)  not null,
  element        varchar(80)  not null,
  evaluation_id  bigint       not null references evaluation,
  instance_id    varchar(64),
  version_before integer      not null,
  outputs_before varchar(4000) not null,
  outputs_after  varchar(4000) not null,
  reference_date date         not null,
  binding_on     date         not null,
  binding        boolean      not null,
  taken          boolean      not null,
  state          varchar(20)  not null,
  outcome        varchar(20),
  words          varchar(2000),
  opened_on      date         not null,
  reviewed_by    varchar(120),
  reviewed_at    timestamp(6) with time zone,
  lock_version   integer      not null,
  unique (file_name, version, evaluation_id)
);
create index decision_review_case on decision_review (case_number);
create index decision_review_instance on decision_review (instance_id);
create index decision_review_file on decision_review (file_name, state);
create index evaluation_version on evaluation (decision_key, table_version);
