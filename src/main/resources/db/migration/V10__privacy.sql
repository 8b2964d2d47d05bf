-- What people typed into a line of the diary stands apart, so that it can be withheld; older lines are withheld whole.
alter table audit_line add column words varchar(2000);
update audit_line set words = what, what = '{parole}'
 where what like 'Uscita registrata: %'
    or what like 'Data di nascita corretta %'
    or what like 'Caso chiuso con esito %: %'
    or what like 'Via indicata dall%'
    or what like 'Prima della conversione, %'
    or what like 'Parere in ritardo: %'
    or what like 'Canale ordinario attivato %'
    or what like 'La tabella % ora propone %';

create sequence case_reason_seq increment by 50;
create table case_reason (
  id           bigint       not null primary key,
  case_number  varchar(14)  not null,
  person       varchar(120) not null,
  given_at     timestamp(6) with time zone not null,
  stands_until timestamp(6) with time zone not null,
  words        varchar(500) not null
);
create index case_reason_person on case_reason (case_number, person, stands_until);

create sequence case_reading_seq increment by 50;
create table case_reading (
  id           bigint       not null primary key,
  read_at      timestamp(6) with time zone not null,
  read_on      date         not null,
  person       varchar(120) not null,
  offices      varchar(200) not null,
  case_number  varchar(14)  not null,
  part         varchar(20)  not null,
  detail       varchar(80),
  shown        varchar(20)  not null,
  in_own_work  boolean      not null,
  reason_id    bigint references case_reason,
  task_id      varchar(64),
  task_element varchar(160),
  task_name    varchar(255)
);
create index case_reading_case on case_reading (case_number, person, read_at);
create index case_reading_person on case_reading (person, read_at);
create index case_reading_at on case_reading (read_at);

create sequence log_reading_seq increment by 50;
create table log_reading (
  id        bigint       not null primary key,
  read_at   timestamp(6) with time zone not null,
  person    varchar(120) not null,
  what      varchar(20)  not null,
  selection varchar(400) not null
);
create index log_reading_at on log_reading (read_at);
