create sequence guardianship_seq increment by 50;
create table guardianship (
  id                         bigint       not null primary key,
  case_number                varchar(14)  not null references case_file,
  state                      varchar(40)  not null,
  requested_on               date         not null,
  provisional_representation varchar(40)  not null,
  moved_on                   date         not null,
  reminded_on                date,
  institutional_requested_on date,
  kind                       varchar(40),
  guardian_name              varchar(200),
  named_on                   date,
  since                      date
);
create index guardianship_case on guardianship (case_number);

create sequence guardian_candidate_seq increment by 50;
create table guardian_candidate (
  id              bigint       not null primary key,
  guardianship_id bigint       not null references guardianship,
  name            varchar(200) not null,
  barred          boolean      not null,
  candidacy       varchar(60),
  score           integer,
  reasons         varchar(4000),
  outcome         varchar(40)  not null,
  refusal_reason  varchar(500)
);
create index guardian_candidate_guardianship on guardian_candidate (guardianship_id);
