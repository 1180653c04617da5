-- A workspace without a row has the defaults.
create table workspace_settings (
  workspace       uuid primary key references workspace (id),
  limits          text not null,
  retention_days  integer not null,
  changed_by      varchar(100) not null,
  changed_at      timestamp with time zone not null,
  lock_version    bigint not null
);

-- Which server does what only one may do at a time, and until when it is trusted to.
create table server_lease (
  name          varchar(40) primary key,
  holder        uuid not null,
  held_until    timestamp with time zone not null,
  lock_version  bigint not null
);
