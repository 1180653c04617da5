-- What the scanner found in versions: one report for each set of rules that was applied.
create table scan_report (
  id            uuid primary key,
  workspace     uuid not null references workspace (id),
  hash          varchar(64) not null,
  rule_set      varchar(64) not null,
  status        varchar(16) not null,
  findings      text not null,
  scanned_at    timestamp with time zone not null,
  lock_version  bigint not null,
  unique (workspace, hash, rule_set)
);

create index scan_report_latest on scan_report (workspace, hash, scanned_at);

-- The rules that workspaces add to the built-in ones.
create table scan_rule (
  id            uuid primary key,
  workspace     uuid not null references workspace (id),
  name          varchar(63) not null,
  content       text not null,
  changed_by    varchar(100) not null,
  changed_at    timestamp with time zone not null,
  lock_version  bigint not null,
  unique (workspace, name)
);
