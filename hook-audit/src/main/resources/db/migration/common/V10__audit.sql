-- The audit log: entries say which formula their hash follows and which request they come from; a
-- sealer links them into one tree of hashes for each workspace. Entries, leaves, nodes
-- and checkpoints are only ever inserted.

alter table audit_entry add column hash_version integer default 1 not null;
alter table audit_entry add column address varchar(64);
alter table audit_entry add column request varchar(64);
alter table audit_entry add column run uuid;

drop index audit_of_workspace;
create index audit_of_workspace on audit_entry (workspace, id desc);
create index audit_of_action on audit_entry (workspace, action, id desc);
create index audit_of_subject on audit_entry (workspace, subject, id desc);
create index audit_of_run on audit_entry (workspace, run, id desc);

-- What the sealer has still to link; written with the entry, so that none is missed however late
-- its transaction commits.
create table audit_pending (
  entry      uuid primary key,
  workspace  uuid not null references workspace (id)
);
create index audit_pending_of_workspace on audit_pending (workspace, entry);
insert into audit_pending (entry, workspace) select id, workspace from audit_entry;

-- The leaves of the tree, in their order; leaf_index counts from 0 without a gap.
create table audit_leaf (
  entry      uuid primary key,
  workspace  uuid not null references workspace (id),
  leaf_index bigint not null,
  hash       varchar(64) not null,
  chain      varchar(64) not null,
  unique (workspace, leaf_index)
);

-- The hashes of full subtrees of 256, 65,536, ... leaves: level 8, 16, ...
create table audit_node (
  id         uuid primary key,
  workspace  uuid not null references workspace (id),
  tree_level integer not null,
  node_index bigint not null,
  hash       varchar(64) not null,
  unique (workspace, tree_level, node_index)
);

create table audit_checkpoint (
  id         uuid primary key,
  workspace  uuid not null references workspace (id),
  tree_size  bigint not null,
  root       varchar(64) not null,
  note       varchar(1000) not null,
  sealed_at  timestamp with time zone not null,
  unique (workspace, tree_size)
);
create index audit_checkpoint_latest on audit_checkpoint (workspace, tree_size desc);

-- What is kept of payloads; a workspace without a row keeps hashes.
create table audit_policy (
  workspace     uuid primary key references workspace (id),
  payload       varchar(8) not null,
  redact        text not null,
  changed_by    varchar(100) not null,
  changed_at    timestamp with time zone not null,
  lock_version  bigint not null
);

create table audit_verification (
  id              uuid primary key,
  workspace       uuid not null references workspace (id),
  requested_by    varchar(100) not null,
  state           varchar(16) not null,
  first_entry     bigint not null,
  tree_size       bigint not null,
  checked         bigint not null,
  finding_kind    varchar(16),
  finding_index   bigint,
  finding_entry   uuid,
  finding_detail  varchar(1000),
  started_at      timestamp with time zone not null,
  seen_at         timestamp with time zone not null,
  lock_version    bigint not null
);
create index audit_verification_of_workspace on audit_verification (workspace, id desc);
