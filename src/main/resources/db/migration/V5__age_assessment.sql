create sequence age_assessment_seq increment by 50;
create table age_assessment (
  id                    bigint      not null primary key,
  case_number           varchar(14) not null references case_file,
  declares_minor        boolean     not null,
  founded_doubt         boolean     not null,
  photo_document        varchar(40) not null,
  non_photo_certificate varchar(40) not null,
  mass_arrival          boolean     not null,
  document_birth_date   date,
  moved_on              date        not null,
  route                 varchar(40),
  treat_as              varchar(40),
  ordered_by            varchar(40),
  ordered_on            date,
  informed_on           date,
  minor_agrees          boolean,
  exam_outcome          varchar(40),
  margin_months         integer,
  attributed_age        varchar(40),
  notified_on           date,
  attributed_birth_date date,
  appeal_filed_on       date,
  appeal_decision       varchar(40),
  result                varchar(40),
  settled_on            date
);
create index age_assessment_case on age_assessment (case_number);
