-- The rule studio: each file of tables with its versions, when each decides, and what is being drafted.
create table rule_file (
  name varchar(80) not null primary key
);

create sequence rule_version_seq increment by 50;
create table rule_version (
  id         bigint       not null primary key,
  file_name  varchar(80)  not null references rule_file,
  number     integer      not null,
  dmn        varchar(1000000) not null,
  valid_from date,
  origin     varchar(20)  not null,
  takes_back integer,
  cancelled  boolean      not null,
  reached    boolean      not null,
  author     varchar(120) not null,
  approver   varchar(120),
  norm       varchar(300),
  reason     varchar(2000),
  decided_at timestamp(6) with time zone not null,
  unique (file_name, number)
);
create index rule_version_due on rule_version (reached, valid_from);

-- A version reaches the engine once or more often: what is in force today is always the newest there.
create sequence rule_deployment_seq increment by 50;
create table rule_deployment (
  id             bigint      not null primary key,
  file_name      varchar(80) not null references rule_file,
  number         integer     not null,
  decision_key   varchar(80) not null,
  engine_version integer     not null,
  deployment_id  varchar(64) not null,
  unique (decision_key, engine_version)
);
create index rule_deployment_version on rule_deployment (file_name, number);

create sequence rule_draft_seq increment by 50;
create table rule_draft (
  id         bigint       not null primary key,
  file_name  varchar(80)  not null references rule_file,
  base       integer      not null,
  dmn        varchar(1000000) not null,
  revision   integer      not null,
  state      varchar(20)  not null,
  opened_by  varchar(120) not null,
  opened_at  timestamp(6) with time zone not null,
  saved_by   varchar(120) not null,
  saved_at   timestamp(6) with time zone not null,
  lock_version integer    not null
);
create index rule_draft_file on rule_draft (file_name, state);

create table rule_draft_writer (
  draft_id bigint       not null references rule_draft,
  person   varchar(120) not null,
  primary key (draft_id, person)
);

create table rule_draft_presence (
  draft_id bigint       not null references rule_draft,
  person   varchar(120) not null,
  seen_at  timestamp(6) with time zone not null,
  primary key (draft_id, person)
);

-- What was asked together: one business rule task asked once, or for each of several things.
alter table evaluation add column asking varchar(64);
create index evaluation_decision on evaluation (decision_key, evaluated_at);
