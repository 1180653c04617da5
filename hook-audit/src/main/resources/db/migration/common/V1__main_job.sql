-- Access

create table workspace (
  id          uuid primary key,
  name        varchar(63) not null unique,
  created_at  timestamp with time zone not null
);

create table account (
  id             uuid primary key,
  workspace      uuid not null references workspace (id),
  name           varchar(100) not null unique,
  password_hash  varchar(400) not null,
  role           varchar(20) not null,
  created_at     timestamp with time zone not null,
  lock_version   bigint not null
);

create table api_key (
  id            uuid primary key,
  workspace     uuid not null references workspace (id),
  name          varchar(100) not null,
  role          varchar(20) not null,
  key_hash      varchar(64) not null unique,
  created_at    timestamp with time zone not null,
  last_used_at  timestamp with time zone,
  revoked_at    timestamp with time zone,
  lock_version  bigint not null
);
create index api_key_of_workspace on api_key (workspace, id);

-- Library

create table hook (
  id              uuid primary key,
  workspace       uuid not null references workspace (id),
  name            varchar(63) not null,
  latest_version  integer not null,
  active_version  integer,
  created_at      timestamp with time zone not null,
  lock_version    bigint not null,
  unique (workspace, name)
);

create table hook_version (
  id            uuid primary key,
  hook          uuid not null references hook (id),
  number        integer not null,
  hash          varchar(64) not null,
  language      varchar(16) not null,
  source        text not null,
  compiled      text not null,
  manifest      text not null,
  api_version   integer not null,
  diagnostics   text not null,
  state         varchar(16) not null,
  submitted_by  varchar(100) not null,
  submitted_at  timestamp with time zone not null,
  lock_version  bigint not null,
  unique (hook, number),
  unique (hook, hash)
);

-- What an active version listens to; rows exist for active versions only.
create table subscription (
  id          uuid primary key,
  workspace   uuid not null references workspace (id),
  version     uuid not null references hook_version (id),
  hook_name   varchar(63) not null,
  kind        varchar(16) not null,
  stream      varchar(63) not null,
  types       text not null,
  run_order   integer not null,
  on_failure  varchar(16) not null
);
create index subscription_of_stream on subscription (workspace, stream, kind);
create index subscription_of_version on subscription (version);

-- Dispatch

create table event (
  id             uuid primary key,
  workspace      uuid not null references workspace (id),
  stream         varchar(63),
  type           varchar(256) not null,
  state          varchar(16) not null,
  received       text not null,
  accepted       text,
  depth          integer not null,
  cause_run      uuid,
  cause_ordinal  integer,
  received_at    timestamp with time zone not null,
  lock_version   bigint not null,
  unique (cause_run, cause_ordinal)
);
create index event_of_workspace on event (workspace, id);

create table run (
  id               uuid primary key,
  workspace        uuid not null references workspace (id),
  hook             varchar(63) not null,
  version          integer not null,
  version_hash     varchar(64) not null,
  trigger_kind     varchar(16) not null,
  attempt          integer not null,
  event            uuid not null,
  outcome          varchar(24) not null,
  applied          boolean not null,
  result           text,
  failure          text,
  log              text not null,
  effects          text not null,
  usage_json       text not null,
  duration_micros  bigint not null,
  started_at       timestamp with time zone not null
);
create index run_of_workspace on run (workspace, id);
create index run_of_hook on run (workspace, hook, id);
create index run_of_outcome on run (workspace, outcome, id);
create index run_of_event on run (event);

-- Effect

create table stored_record (
  id          uuid primary key,
  workspace   uuid not null references workspace (id),
  collection  varchar(63) not null,
  record_key  varchar(256) not null,
  content     text not null,
  revision    bigint not null,
  updated_at  timestamp with time zone not null,
  unique (workspace, collection, record_key)
);

create table held_action (
  id          uuid primary key,
  workspace   uuid not null references workspace (id),
  run         uuid not null,
  ordinal     integer not null,
  hook        varchar(63) not null,
  version     integer not null,
  kind        varchar(16) not null,
  target      varchar(256) not null,
  payload     text not null,
  status      varchar(16) not null,
  created_at  timestamp with time zone not null,
  unique (run, ordinal)
);
create index held_action_of_workspace on held_action (workspace, status, id);

-- Ledger and audit log: rows are inserted, never updated or deleted.

create sequence ledger_sequence start with 1 increment by 1;

create table ledger_entry (
  sequence      bigint primary key,
  workspace     uuid not null references workspace (id),
  run           uuid not null,
  ordinal       integer not null,
  hook          varchar(63) not null,
  version       integer not null,
  collection    varchar(63) not null,
  record_key    varchar(256) not null,
  operation     varchar(16) not null,
  before_value  text,
  after_value   text,
  previous      bigint,
  written_at    timestamp with time zone not null,
  unique (run, ordinal)
);
create index ledger_of_record on ledger_entry (workspace, collection, record_key, sequence);
create index ledger_of_run on ledger_entry (run);

create table audit_entry (
  id          uuid primary key,
  workspace   uuid not null references workspace (id),
  actor       uuid not null,
  actor_name  varchar(100) not null,
  action      varchar(40) not null,
  subject     varchar(200) not null,
  detail      text not null,
  hash        varchar(64) not null,
  written_at  timestamp with time zone not null
);
create index audit_of_workspace on audit_entry (workspace, id);
