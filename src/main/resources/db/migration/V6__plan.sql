create table individual_plan (
  case_number         varchar(14)  not null primary key references case_file,
  version             integer      not null,
  state               varchar(20)  not null,
  intensity           varchar(40),
  review_every_days   integer,
  looked_at_on        date,
  recorded_on         date,
  qualificazione_asked boolean     not null,
  occupazione_asked   boolean      not null,
  ended_on            date
);

create sequence plan_version_seq increment by 50;
create table plan_version (
  id                      bigint      not null primary key,
  case_number             varchar(14) not null references individual_plan,
  version_number          integer     not null,
  assessed_on             date        not null,
  italian_level           varchar(40) not null,
  education_duty_met      boolean     not null,
  lower_secondary_diploma boolean     not null,
  has_permit              boolean     not null,
  has_passport            boolean     not null,
  asylum_or_protected     boolean     not null,
  housing_secured         boolean     not null,
  unemployed              boolean     not null,
  social_network          varchar(40) not null,
  drafted_on              date,
  intensity               varchar(40),
  review_every_days       integer,
  goals                   varchar(2000),
  young_person_agrees     boolean,
  disagreement            varchar(500),
  in_force_since          date
);
create index plan_version_case on plan_version (case_number);

create table plan_measure (
  version_id bigint      not null references plan_version,
  measure    varchar(40) not null,
  primary key (version_id, measure)
);

create table plan_signature (
  version_id     bigint      not null references plan_version,
  signer         varchar(40) not null,
  signed         boolean     not null,
  signed_on      date        not null,
  signed_as      varchar(40) not null,
  refusal_reason varchar(500),
  primary key (version_id, signer)
);

create sequence plan_review_seq increment by 50;
create table plan_review (
  id          bigint        not null primary key,
  case_number varchar(14)   not null references individual_plan,
  reviewed_on date          not null,
  outcome     varchar(20)   not null,
  note        varchar(2000) not null,
  reason      varchar(500)
);
create index plan_review_case on plan_review (case_number);

create sequence competence_review_seq increment by 50;
create table competence_review (
  id                  bigint      not null primary key,
  case_number         varchar(14) not null references case_file,
  state               varchar(20) not null,
  offered_on          date        not null,
  pact_on             date,
  individual_meetings integer     not null,
  group_meetings      integer     not null,
  delivered_on        date,
  target_job          varchar(200),
  ended_on            date
);
create index competence_review_case on competence_review (case_number);
