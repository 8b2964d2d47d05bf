-- Saved examples of the rules: inputs, and the answer that they are owed. What is removed stays, so that no release adds it again.
create sequence rule_example_seq increment by 50;
create table rule_example (
  id           bigint        not null primary key,
  code         varchar(40)   not null unique,
  file_name    varchar(80)   not null,
  decision_key varchar(80)   not null,
  inputs       varchar(4000) not null,
  expected     varchar(4000) not null,
  why          varchar(500)  not null,
  source       varchar(300)  not null,
  added_by     varchar(120)  not null,
  added_at     timestamp(6) with time zone not null,
  draft_id     bigint references rule_draft,
  removed      boolean       not null
);
create index rule_example_file on rule_example (file_name);

-- What a draft changes about the examples; it becomes true of them when the draft is released.
create sequence rule_example_change_seq increment by 50;
create table rule_example_change (
  id         bigint        not null primary key,
  draft_id   bigint        not null references rule_draft,
  example_id bigint        not null references rule_example,
  kind       varchar(10)   not null,
  previous   varchar(4000),
  expected   varchar(4000),
  reason     varchar(2000),
  changed_by varchar(120)  not null,
  changed_at timestamp(6) with time zone not null,
  unique (draft_id, example_id)
);

-- Decisions of the past are picked under a name that says nothing of the case, nor which others are its own.
create table rule_pick_key (
  id    integer     not null primary key,
  words varchar(64) not null
);
