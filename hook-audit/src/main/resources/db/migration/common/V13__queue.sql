-- Runs that wait for their turn. The row is the truth: it goes with the transaction that stores the
-- run it asked for.

-- The event from outside that an event comes from, and how many others that one has caused.
alter table event add column root uuid;
alter table event add column caused integer default 0 not null;
update event set root = id where cause_run is null;
create index event_of_root on event (root, id);

create sequence queue_sequence start with 1 increment by 1;

create table queued_run (
  id              uuid primary key,
  workspace       uuid not null references workspace (id),
  event           uuid not null,
  root            uuid not null,
  kind            varchar(16) not null,
  hook            varchar(63),
  pinned_version  integer,
  sequence        bigint not null,
  lane            varchar(64) not null,
  head            boolean not null,
  state           varchar(16) not null,
  attempts        integer not null,
  losses          integer not null,
  next_at         timestamp with time zone not null,
  lease_owner     uuid,
  lease_until     timestamp with time zone,
  last_run        uuid,
  last_failure    varchar(64),
  reason          varchar(24),
  detail          varchar(500),
  created_at      timestamp with time zone not null,
  changed_at      timestamp with time zone not null,
  lock_version    bigint not null
);
-- What may start, in its order: a short walk however long the queue is.
create index queued_run_of_turn on queued_run (workspace, state, head, next_at, sequence);
create index queued_run_of_lane on queued_run (lane, state, sequence);
create index queued_run_of_lease on queued_run (state, lease_until);
create index queued_run_of_root on queued_run (root, state);
create index queued_run_of_event on queued_run (event);
create index queued_run_of_hook on queued_run (workspace, state, hook, id desc);
create index queued_run_of_workspace on queued_run (workspace, state, id desc);
create index queued_run_of_age on queued_run (workspace, state, sequence);

-- Whoever adds to a lane or takes from it locks the slot that the lane falls into, so that a lane
-- has one head, and never none. The rows are made once and never change.
create table lane_slot (
  slot integer primary key
);
insert into lane_slot (slot)
  select a.n * 16 + b.n + 1
  from (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15))
    as a(n)
  cross join
    (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15))
    as b(n);

-- What came in under which key, so that the same is not taken in twice.
create table intake_key (
  id          uuid primary key,
  workspace   uuid not null references workspace (id),
  stream      varchar(63) not null,
  key_hash    varchar(64) not null,
  body_hash   varchar(64) not null,
  event       uuid not null,
  runs        text not null,
  created_at  timestamp with time zone not null,
  unique (workspace, stream, key_hash)
);
create index intake_key_of_time on intake_key (created_at);
