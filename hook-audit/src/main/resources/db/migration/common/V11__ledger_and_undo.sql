-- Ledger: an entry comes from a run or from an undo, and knows the event that caused it.

alter table ledger_entry alter column run drop not null;
alter table ledger_entry alter column hook drop not null;
alter table ledger_entry alter column version drop not null;
alter table ledger_entry add column event uuid;
alter table ledger_entry add column undo uuid;
alter table ledger_entry add column undone_by varchar(100);
alter table ledger_entry add constraint ledger_has_one_origin check (
  (run is not null and hook is not null and version is not null
    and undo is null and undone_by is null)
  or (undo is not null and undone_by is not null
    and run is null and hook is null and version is null and event is null));
alter table ledger_entry add constraint ledger_undoes_once unique (undo, ordinal);
alter table ledger_entry add constraint ledger_value_fits check (
  (after_value is null) = (operation in ('DELETE', 'REMOVE')));
create index ledger_of_hook on ledger_entry (workspace, hook, version, sequence);
create index ledger_of_time on ledger_entry (workspace, written_at, sequence);

-- No change without an entry: the present value of a record belongs to one.
alter table stored_record add constraint record_has_entry
  foreign key (revision) references ledger_entry (sequence);
create index stored_record_of_entry on stored_record (revision);

-- What was removed from the ledger after its time, and where it is kept.
create table ledger_archive (
  id              uuid primary key,
  workspace       uuid not null references workspace (id),
  first_sequence  bigint not null,
  last_sequence   bigint not null,
  entries         integer not null,
  file            varchar(200) not null,
  sha256          varchar(64) not null,
  until_time      timestamp with time zone not null,
  written_at      timestamp with time zone not null
);
create index ledger_archive_of_workspace on ledger_archive (workspace, first_sequence);

alter table workspace_settings add column ledger_days integer default 400 not null;
alter table workspace_settings add column undo_confirm_above integer default 1000 not null;

-- Undo: a plan, its records, and what it can't take back. Rows of a plan are made by one statement.

create table undo_plan (
  id             uuid primary key,
  workspace      uuid not null references workspace (id),
  scope          varchar(16) not null,
  source         uuid,
  hook           varchar(63),
  version        integer,
  collection     varchar(63),
  record_key     varchar(256),
  after_entry    bigint,
  from_time      timestamp with time zone,
  to_time        timestamp with time zone,
  follow_ups     boolean not null,
  state          varchar(16) not null,
  changes        integer not null,
  records        integer not null,
  caused         integer not null,
  actions        integer not null,
  done           integer not null,
  written        integer not null,
  stop_asked     boolean not null,
  confirm_above  integer not null,
  reason         varchar(1000),
  failure        varchar(1000),
  planned_by     uuid not null,
  planned_name   varchar(100) not null,
  planned_at     timestamp with time zone not null,
  answered_at    timestamp with time zone,
  answered_by    uuid,
  confirmed_by   uuid,
  confirmed_name varchar(100),
  confirmed_at   timestamp with time zone,
  executed_by    uuid,
  executed_name  varchar(100),
  executed_at    timestamp with time zone,
  ended_at       timestamp with time zone,
  holder         uuid,
  held_until     timestamp with time zone,
  lock_version   bigint not null
);
create index undo_plan_of_workspace on undo_plan (workspace, id desc);
create index undo_plan_of_state on undo_plan (state, held_until);

-- Which entries a plan undoes.
create table undo_change (
  plan      uuid not null references undo_plan (id),
  sequence  bigint not null,
  primary key (plan, sequence)
);

-- One record of a plan. Its values are those of ledger entries, which never change.
create table undo_item (
  plan         uuid not null references undo_plan (id),
  position     integer not null,
  collection   varchar(63) not null,
  record_key   varchar(256) not null,
  first_entry  bigint not null,
  head         bigint not null,
  changes      integer not null,
  later        integer not null,
  later_entry  bigint,
  state        varchar(16) not null,
  merged       text,
  answer       varchar(16),
  primary key (plan, position)
);
create index undo_item_of_state on undo_item (plan, state, position);

-- The runs that those of a plan caused.
create table undo_run (
  id       uuid primary key,
  plan     uuid not null references undo_plan (id),
  run      uuid not null,
  hook     varchar(63) not null,
  version  integer not null,
  depth    integer not null,
  unique (plan, run)
);
create index undo_run_of_depth on undo_run (plan, depth, run);

-- What the runs of a plan did or want to do to people and the outside.
create table undo_action (
  id        uuid primary key,
  plan      uuid not null references undo_plan (id),
  action    uuid not null,
  run       uuid not null,
  hook      varchar(63) not null,
  version   integer not null,
  kind      varchar(16) not null,
  target    varchar(256) not null,
  status    varchar(16) not null,
  proposal  varchar(1000) not null,
  unique (plan, action)
);
create index held_action_of_hook on held_action (workspace, hook, version, id);
create index event_of_cause on event (workspace, cause_run, id);
