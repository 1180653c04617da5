-- A person may be a member of several workspaces, with a role in each.

create table membership (
  id            uuid primary key,
  account       uuid not null references account (id),
  workspace     uuid not null references workspace (id),
  role          varchar(20) not null,
  joined_at     timestamp with time zone not null,
  lock_version  bigint not null,
  unique (account, workspace)
);
create index membership_of_workspace on membership (workspace, account);

insert into membership (id, account, workspace, role, joined_at, lock_version)
  select id, id, workspace, role, created_at, 0 from account;

alter table account drop column workspace;
alter table account drop column role;
alter table account add column password_must_change boolean default true not null;
alter table account add column session_epoch integer default 0 not null;
alter table account add column last_login_at timestamp with time zone;

alter table api_key add column expires_at timestamp with time zone;

-- Failed log-ins by name and by address; what people typed is kept as a hash only.
create table login_throttle (
  id             varchar(80) primary key,
  failures       integer not null,
  last_at        timestamp with time zone not null,
  blocked_until  timestamp with time zone,
  lock_version   bigint not null
);
create index login_throttle_of_time on login_throttle (last_at);
