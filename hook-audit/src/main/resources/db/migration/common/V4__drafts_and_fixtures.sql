-- What authors write before they hand it in: one draft for each hook, which all authors share.

create table draft (
  id            uuid primary key,
  workspace     uuid not null references workspace (id),
  hook          varchar(63) not null,
  language      varchar(16) not null,
  source        text not null,
  manifest      text not null,
  message       varchar(1000) not null,
  based_on      integer not null,
  saved_by      varchar(100) not null,
  saved_at      timestamp with time zone not null,
  lock_version  bigint not null,
  unique (workspace, hook)
);

-- What a hook has to do on a given input, on the records that it read then.
create table fixture (
  id            uuid primary key,
  workspace     uuid not null references workspace (id),
  hook          varchar(63) not null,
  name          varchar(63) not null,
  trigger_kind  varchar(16) not null,
  event         text not null,
  run           uuid not null,
  version       integer not null,
  started_at    timestamp with time zone not null,
  records       text not null,
  expected      text not null,
  saved_by      varchar(100) not null,
  saved_at      timestamp with time zone not null,
  lock_version  bigint not null,
  unique (workspace, hook, name)
);

create index hook_version_of_state on hook_version (state, hook);
alter table hook_version add column message varchar(1000) default '' not null;
alter table hook_version add column fixture_results text default '[]' not null;
