create table demo_clock (
  id             integer not null primary key,
  offset_seconds bigint  not null
);
