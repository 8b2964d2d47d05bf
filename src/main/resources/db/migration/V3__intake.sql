create sequence notice_seq increment by 50;
create table notice (
  id           bigint       not null primary key,
  case_number  varchar(14)  not null references case_file,
  recipient    varchar(40)  not null,
  other_sender varchar(120),
  sent_on      date         not null,
  means        varchar(40)  not null,
  proof        varchar(200) not null
);
create index notice_case on notice (case_number);
