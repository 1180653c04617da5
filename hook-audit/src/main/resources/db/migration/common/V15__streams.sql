-- What holds for streams: which data may come in, from whom, and how long it counts.

create table stream_settings (
  id               uuid primary key,
  workspace        uuid not null references workspace (id),
  name             varchar(63) not null,
  -- False once they were removed; the row stays, so that the revision never falls.
  in_force         boolean not null,
  -- A JSON Schema, and its SHA-256.
  data_schema      text,
  schema_hash      varchar(64),
  retention_days   integer,
  -- The ids of keys and accounts with blanks between them; absent for anybody who may send.
  senders          text,
  window_seconds   bigint,
  changed_by       varchar(100) not null,
  changed_at       timestamp with time zone not null,
  revision         bigint not null,
  unique (workspace, name)
);

create index event_of_stream on event (workspace, stream, id desc);

-- A stream may remember longer, or shorter, than others what came in.
alter table intake_key add column kept_until timestamp with time zone;
update intake_key set kept_until = created_at + interval '30' day;
alter table intake_key alter column kept_until set not null;
drop index intake_key_of_time;
create index intake_key_of_time on intake_key (kept_until);
