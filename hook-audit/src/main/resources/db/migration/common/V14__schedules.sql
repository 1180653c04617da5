-- Schedules: when hooks are started by time, and what became of each time.

create table schedule (
  id               uuid primary key,
  workspace        uuid not null references workspace (id),
  hook             varchar(63) not null,
  origin           varchar(16) not null,
  -- What people call it; absent for what a manifest says, which has a place there instead.
  name             varchar(63),
  place            integer not null,
  -- The version that it starts; absent for whichever is active.
  version          integer,
  definition       text not null,
  definition_hash  varchar(64) not null,
  in_service       boolean not null,
  paused           boolean not null,
  anchor_at        timestamp with time zone not null,
  -- The latest time that was decided; whatever a clock says, none before it is planned.
  decided_until    timestamp with time zone,
  -- The next time that is planned, and when it is due; absent while nothing is.
  next_at          timestamp with time zone,
  due_at           timestamp with time zone,
  created_by       varchar(100) not null,
  created_at       timestamp with time zone not null,
  changed_by       varchar(100) not null,
  changed_at       timestamp with time zone not null,
  revision         bigint not null,
  unique (workspace, hook, name)
);
create index schedule_of_workspace on schedule (workspace, id);
create index schedule_of_turn on schedule (due_at);

-- No time of a schedule fires twice, whichever server takes it.
create table firing (
  id             uuid primary key,
  workspace      uuid not null references workspace (id),
  schedule       uuid not null references schedule (id),
  planned_at     timestamp with time zone not null,
  decided_at     timestamp with time zone not null,
  state          varchar(16) not null,
  reason         varchar(24),
  late           boolean not null,
  asked_by       varchar(100),
  -- Of firings that were missed: how many, from when to the planned time.
  missed         bigint not null,
  missed_since   timestamp with time zone,
  event          uuid,
  run            uuid,
  version        integer,
  outcome        varchar(32),
  ended_at       timestamp with time zone,
  unique (schedule, planned_at)
);
create index firing_of_schedule on firing (schedule, id desc);
create index firing_of_state on firing (schedule, state, decided_at);
create index firing_of_event on firing (event);
create index firing_of_age on firing (workspace, id);
