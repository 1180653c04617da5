-- Actions: what runs want to do to people and the outside, from the request to its end.

alter table held_action rename to hook_action;
alter index held_action_of_workspace rename to hook_action_of_workspace;
alter index held_action_of_hook rename to hook_action_of_hook;
alter table hook_action add column event uuid;
alter table hook_action add column recipient uuid;
alter table hook_action add column purpose varchar(64);
alter table hook_action add column method varchar(16);
alter table hook_action add column reason varchar(24);
alter table hook_action add column basis varchar(24);
alter table hook_action add column deadline timestamp with time zone;
alter table hook_action add column settled_at timestamp with time zone;
alter table hook_action add column settled_by varchar(100);
alter table hook_action add column lock_version bigint default 0 not null;
-- The notification or the delivery that told of it together with others.
alter table hook_action add column digest uuid;
-- Asked for when nothing could be sent and nobody could be asked.
update hook_action set status = 'EXPIRED', reason = 'NO_ANSWER', settled_at = created_at,
  settled_by = 'system' where status = 'HELD';
create index hook_action_of_recipient on hook_action (recipient, workspace, status, id desc);
create index hook_action_of_deadline on hook_action (status, deadline);
create index hook_action_of_digest on hook_action (status, recipient);
create index hook_action_of_kind on hook_action (workspace, kind, status, id);
create index hook_action_of_call on hook_action (workspace, hook, method, target, id desc);

-- What people have said about what hooks may do to them. A row that has ended stays as history; the
-- constraints hold for those that live, because what is null equals nothing.

create table consent (
  id             uuid primary key,
  workspace      uuid not null references workspace (id),
  person         uuid not null references account (id),
  hook           varchar(63) not null,
  kind           varchar(16) not null,
  purpose        varchar(64) not null,
  since_version  integer not null,
  granted_at     timestamp with time zone not null,
  expires_at     timestamp with time zone,
  ended_at       timestamp with time zone,
  ended_by       varchar(100),
  live           boolean,
  lock_version   bigint not null,
  unique (person, workspace, hook, kind, purpose, live)
);
create index consent_of_hook on consent (workspace, hook, id);

create table mute (
  id            uuid primary key,
  workspace     uuid not null references workspace (id),
  person        uuid not null references account (id),
  hook          varchar(63),
  author        uuid,
  author_name   varchar(100),
  kind          varchar(16),
  purpose       varchar(64),
  made_at       timestamp with time zone not null,
  until         timestamp with time zone,
  ended_at      timestamp with time zone,
  lock_version  bigint not null
);
create index mute_of_person on mute (person, workspace, id);

-- What administrators and reviewers have said.

create table mandatory_notice (
  id            uuid primary key,
  workspace     uuid not null references workspace (id),
  hook          varchar(63) not null,
  kind          varchar(16) not null,
  purpose       varchar(64) not null,
  reason        varchar(2000) not null,
  granted_by    varchar(100) not null,
  granted_at    timestamp with time zone not null,
  ended_at      timestamp with time zone,
  ended_by      varchar(100),
  live          boolean,
  lock_version  bigint not null,
  unique (workspace, hook, kind, purpose, live)
);

create table standing_approval (
  id             uuid primary key,
  workspace      uuid not null references workspace (id),
  hook           varchar(63) not null,
  destination    varchar(63) not null,
  method         varchar(16) not null,
  since_version  integer not null,
  reason         varchar(2000) not null,
  approved_by    uuid not null,
  approver       varchar(100) not null,
  seconder       varchar(100),
  approved_at    timestamp with time zone not null,
  expires_at     timestamp with time zone,
  ended_at       timestamp with time zone,
  ended_by       varchar(100),
  live           boolean,
  lock_version   bigint not null,
  unique (workspace, hook, destination, method, live)
);

-- The first of two who have to approve a call of a sensitive destination.
create table first_approval (
  action       uuid primary key,
  workspace    uuid not null references workspace (id),
  always       boolean not null,
  reason       varchar(2000) not null,
  approved_by  uuid not null,
  approver     varchar(100) not null,
  approved_at  timestamp with time zone not null,
  expires_at   timestamp with time zone
);

-- Rates, as token buckets that all servers share.
create table rate_bucket (
  id          varchar(200) primary key,
  state       bytea,
  expires_at  bigint
);
create index rate_bucket_of_end on rate_bucket (expires_at);

alter table workspace_settings add column actions text default '{}' not null;

-- Where mail goes: an address that its owner has confirmed.
alter table account add column mail_address varchar(254);
alter table account add column mail_confirmed_at timestamp with time zone;
alter table account add column mail_wanted varchar(254);
alter table account add column mail_code_until timestamp with time zone;
alter table account add column mail_requests boolean default true not null;

-- Who was told by mail, and when, that requests wait.
create table request_letter (
  id            uuid primary key,
  person        uuid not null references account (id),
  workspace     uuid not null references workspace (id),
  told_at       timestamp with time zone not null,
  lock_version  bigint not null,
  unique (person, workspace)
);

-- A key that acts as a person, in what concerns that person only.
alter table api_key add column person uuid references account (id);

-- Delivery

create table notification (
  id          uuid primary key,
  workspace   uuid not null references workspace (id),
  person      uuid not null references account (id),
  action      uuid,
  hook        varchar(63),
  version     integer,
  purpose     varchar(64),
  title       varchar(256) not null,
  body        text not null,
  mandatory   boolean not null,
  digest_of   integer,
  created_at  timestamp with time zone not null,
  read_at     timestamp with time zone
);
create index notification_of_person on notification (person, workspace, id desc);
create index notification_unread on notification (person, workspace, read_at);

-- Registered places outside. Headers and the signing secrets are encrypted.
create table destination (
  id              uuid primary key,
  workspace       uuid not null references workspace (id),
  name            varchar(63) not null,
  url             varchar(2000) not null,
  methods         varchar(200) not null,
  header_names    varchar(2000) not null,
  headers         text not null,
  signing_secret  text not null,
  former_secret   text,
  former_until    timestamp with time zone,
  sensitive       boolean not null,
  allow_private   boolean not null,
  timeout_millis  integer not null,
  changed_by      varchar(100) not null,
  changed_at      timestamp with time zone not null,
  lock_version    bigint not null,
  unique (workspace, name)
);

-- What is to be sent: the row is the truth, whoever sends it holds a lease for as long.
create table delivery (
  id           uuid primary key,
  workspace    uuid not null references workspace (id),
  channel      varchar(16) not null,
  action       uuid unique,
  person       uuid references account (id),
  target       varchar(256) not null,
  content      text not null,
  state        varchar(16) not null,
  attempts     integer not null,
  next_at      timestamp with time zone not null,
  lease_until  timestamp with time zone,
  last_error   varchar(500),
  answer       varchar(500),
  created_at   timestamp with time zone not null,
  settled_at   timestamp with time zone,
  lock_version bigint not null
);
create index delivery_of_turn on delivery (state, channel, next_at);
create index delivery_of_lease on delivery (state, channel, lease_until);
create index delivery_of_workspace on delivery (workspace, state, channel, id desc);
