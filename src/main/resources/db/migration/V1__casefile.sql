create table case_counter (
  province    varchar(2) not null,
  report_year integer    not null,
  given       bigint     not null,
  primary key (province, report_year)
);

create table case_file (
  number                  varchar(14)  not null primary key,
  version                 integer      not null,
  territory               varchar(2)   not null,
  given_name              varchar(120) not null,
  family_name             varchar(120) not null,
  gender                  varchar(1)   not null,
  nationality             varchar(2)   not null,
  languages               varchar(120) not null,
  birth_date              date         not null,
  reported_on             date         not null,
  reported_by             varchar(120) not null,
  citizenship             varchar(40),
  msna_status             varchar(40),
  age_disputed            boolean      not null,
  trafficking_signs       boolean      not null,
  vulnerability           varchar(40),
  asylum_intention        boolean      not null,
  protection_need         boolean      not null,
  persecution_risk        boolean      not null,
  minor_refuses_consulate boolean      not null,
  permit_type             varchar(40),
  permit_expires_on       date,
  guardian_since          date,
  competence_reviewed_on  date,
  left_on                 date,
  prosieguo_until         date,
  placement               varchar(40),
  facility                varchar(200),
  entered_on              date,
  interviewed_on          date,
  second_reception_on     date,
  stage                   varchar(40)  not null,
  proposed_outcome        varchar(60),
  outcome                 varchar(60),
  closed_on               date
);
create index case_file_territory on case_file (territory, stage);

create table birth_date_claim (
  case_number varchar(14)  not null references case_file,
  claim_order integer      not null,
  birth_date  date         not null,
  certainty   varchar(40)  not null,
  source      varchar(300) not null,
  recorded_at timestamp(6) with time zone not null,
  recorded_by varchar(120) not null,
  primary key (case_number, claim_order)
);

create sequence case_document_seq increment by 50;
create table case_document (
  id          bigint       not null primary key,
  case_number varchar(14)  not null references case_file,
  kind        varchar(40)  not null,
  reference   varchar(300) not null,
  issued_on   date,
  expires_on  date
);
create index case_document_case on case_document (case_number);

create sequence case_contact_seq increment by 50;
create table case_contact (
  id          bigint       not null primary key,
  case_number varchar(14)  not null references case_file,
  role        varchar(80)  not null,
  name        varchar(200) not null,
  reach       varchar(200) not null
);
create index case_contact_case on case_contact (case_number);

create sequence audit_line_seq increment by 50;
create table audit_line (
  id          bigint        not null primary key,
  case_number varchar(14)   not null,
  written_at  timestamp(6) with time zone not null,
  who         varchar(120)  not null,
  what        varchar(2000) not null
);
create index audit_line_case on audit_line (case_number);
