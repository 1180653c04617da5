-- Who handed a version in, and who made a key, were kept in the audit log only. One pass over it.

alter table hook_version add column author uuid;
alter table hook_version add column resubmitted_by uuid;
alter table api_key add column made_by uuid;

create table review_maker (
  workspace  uuid not null,
  subject    varchar(200) not null,
  actor      uuid not null
);
insert into review_maker (workspace, subject, actor)
  select workspace, subject, actor from audit_entry
  where action in ('version.submitted', 'key.created');
create index review_maker_of_subject on review_maker (workspace, subject);
update hook_version set author = (
  select cast(min(cast(m.actor as varchar(36))) as uuid) from review_maker m, hook h
  where h.id = hook_version.hook and m.workspace = h.workspace
    and m.subject = 'hook/' || h.name || '/' || cast(hook_version.number as varchar(10)));
update api_key set made_by = (
  select cast(min(cast(m.actor as varchar(36))) as uuid) from review_maker m
  where m.workspace = api_key.workspace and m.subject = 'key/' || cast(api_key.id as varchar(36)));
drop table review_maker;
-- The first key of a workspace is for the hands of its first administrator.
update api_key set made_by = (
  select cast(min(cast(m.account as varchar(36))) as uuid) from membership m
  where m.workspace = api_key.workspace and m.role = 'ADMINISTRATOR')
  where made_by is null and name = 'first administrator';

-- The permission to run.

alter table hook_version add column approval uuid;
alter table hook_version add column approved_hash varchar(64);
alter table hook_version add column approved_at timestamp with time zone;
alter table hook_version add column approved_until timestamp with time zone;
alter table hook_version add column approved_limits text;
alter table subscription add column ends_at timestamp with time zone;
alter table subscription add column limits text;

create table approval (
  id            uuid primary key,
  workspace     uuid not null references workspace (id),
  version       uuid not null references hook_version (id),
  hook          varchar(63) not null,
  number        integer not null,
  hash          varchar(64) not null,
  rule_set      varchar(64) not null,
  kind          varchar(16) not null,
  approved_by   uuid not null,
  approver      varchar(100) not null,
  reason        varchar(2000) not null,
  capabilities  text not null,
  limits        text not null,
  approved_at   timestamp with time zone not null,
  expires_at    timestamp with time zone,
  ending        varchar(16),
  ended_by      varchar(100),
  ended_why     varchar(2000),
  ended_at      timestamp with time zone,
  lock_version  bigint not null
);
create index approval_of_workspace on approval (workspace, id desc);
create index approval_of_version on approval (version, id desc);
create index approval_of_end on approval (expires_at);

-- What a version asks for and finds while somebody has to decide about it: one row for each version.
create table review_case (
  version           uuid primary key references hook_version (id),
  workspace         uuid not null references workspace (id),
  hook              varchar(63) not null,
  number            integer not null,
  author            uuid,
  author_name       varchar(100) not null,
  cause             varchar(16) not null,
  queued_at         timestamp with time zone not null,
  waiting           boolean not null,
  superseded        boolean not null,
  suspended         boolean not null,
  rule_set          varchar(64),
  known_findings    text not null,
  risk              integer not null,
  severity          integer not null,
  severities        varchar(100) not null,
  capabilities      text not null,
  fast_lane         boolean not null,
  claimed_by        uuid,
  claimer           varchar(100),
  claimed_until     timestamp with time zone,
  assigned_to       uuid,
  assignee          varchar(100),
  sent_back_by      varchar(100),
  sent_back_why     varchar(2000),
  sent_back_at      timestamp with time zone,
  times_approved    integer not null,
  times_sent_back   integer not null,
  times_suspended   integer not null,
  lock_version      bigint not null
);
create index review_case_of_queue on review_case (workspace, waiting, risk desc, version);
create index review_case_of_hook on review_case (workspace, hook, number);
create index review_case_of_author on review_case (workspace, author);
create index review_case_of_claim on review_case (claimed_until);

create table finding_acceptance (
  id           uuid primary key,
  version      uuid not null references hook_version (id),
  finding      varchar(40) not null,
  accepted_by  uuid not null,
  acceptor     varchar(100) not null,
  reason       varchar(2000) not null,
  accepted_at  timestamp with time zone not null,
  unique (version, finding, accepted_by)
);

-- What runs of a version gave rise to; the runs are named here, and kept in the table run.
create table runtime_finding (
  id        uuid primary key,
  version   uuid not null references hook_version (id),
  signal    varchar(32) not null,
  severity  varchar(16) not null,
  detail    varchar(500) not null,
  runs      text not null,
  found_at  timestamp with time zone not null
);
create index runtime_finding_of_version on runtime_finding (version, id);

create table review_comment (
  id            uuid primary key,
  workspace     uuid not null references workspace (id),
  hook          varchar(63) not null,
  number        integer not null,
  line          integer,
  line_text     text not null,
  written_by    uuid not null,
  author        varchar(100) not null,
  content       varchar(4000) not null,
  written_at    timestamp with time zone not null
);
create index review_comment_of_hook on review_comment (workspace, hook, id);

-- What runs keeps running, with an approval that says why.

update hook_version set
  approval = id, approved_hash = hash, approved_at = current_timestamp, approved_limits = '{}'
  where state = 'ACTIVE';
insert into approval (
    id, workspace, version, hook, number, hash, rule_set, kind, approved_by, approver, reason,
    capabilities, limits, approved_at, lock_version)
  select v.id, h.workspace, v.id, h.name, v.number, v.hash, '', 'BEFORE_REVIEW', h.workspace, 'system',
    'It ran before there were reviews.', '[]', '{}', current_timestamp, 0
  from hook_version v, hook h where h.id = v.hook and v.state = 'ACTIVE';

-- What was handed in waits; of each hook the latest version.
insert into review_case (
    version, workspace, hook, number, author, author_name, cause, queued_at, waiting, superseded,
    suspended, known_findings, risk, severity, severities, capabilities, fast_lane, times_approved,
    times_sent_back, times_suspended, lock_version)
  select v.id, h.workspace, h.name, v.number, v.author, v.submitted_by, 'SUBMITTED', v.submitted_at,
    true, v.number < h.latest_version, false, '[]', 0, -1, '', '[]', false, 0, 0, 0, 0
  from hook_version v, hook h where h.id = v.hook and v.state = 'SUBMITTED';

alter table workspace_settings add column review text default '{}' not null;
