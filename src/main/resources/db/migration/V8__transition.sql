create table transition (
  case_number            varchar(14) not null primary key references case_file,
  passport               varchar(40),
  travel_document        varchar(40),
  housing                varchar(40),
  work_plan              varchar(40),
  job_centre_registered  boolean,
  health_card            varchar(40),
  health_card_expires_on date,
  access_outcome         varchar(40),
  handed_over_on         date
);

create table milestone_handled (
  case_number varchar(14) not null references transition,
  milestone   varchar(40) not null,
  handled_on  date        not null,
  done        boolean     not null,
  primary key (case_number, milestone)
);

create table permit_conversion (
  case_number            varchar(14) not null primary key references case_file,
  descriptions           integer     not null,
  conversion_goal        varchar(40),
  current_expires_on     date,
  denied_on              date,
  route                  varchar(40),
  opinion_needed         boolean     not null,
  documents_needed       varchar(1000) not null,
  documents_there        varchar(1000) not null,
  opinion_requested_on   date,
  opinion_protocol       varchar(120),
  opinion                varchar(40),
  opinion_on             date,
  opinion_chased_on      date,
  without_opinion_reason varchar(500),
  filed_on               date,
  receipt                varchar(120),
  result                 varchar(40),
  permit_type            varchar(40),
  issued_on              date,
  expires_on             date
);

create table prosieguo_request (
  case_number    varchar(14) not null primary key references case_file,
  wanted         boolean     not null,
  filed_on       date,
  protocol       varchar(120),
  court_decision varchar(40),
  decreed_on     date,
  until_on       date
);
