-- Attacks that administrators added to those that come with the server. Kept for good: one that is
-- no longer run is retired.
create table red_team_sample (
  id            uuid primary key,
  workspace     uuid not null references workspace (id),
  name          varchar(63) not null,
  language      varchar(16) not null,
  technique     varchar(40) not null,
  family        varchar(100) not null,
  attack        varchar(500) not null,
  expected      text not null,
  source        text not null,
  added_by      varchar(100) not null,
  added_at      timestamp with time zone not null,
  retired_by    varchar(100),
  retired_at    timestamp with time zone,
  lock_version  bigint not null,
  unique (workspace, name)
);

-- What people say came of a sample. Only ever inserted.
create table red_team_mark (
  id            uuid primary key,
  workspace     uuid not null references workspace (id),
  sample        varchar(63) not null,
  verdict       varchar(16) not null,
  note          varchar(1000) not null,
  marked_by     varchar(100) not null,
  marked_at     timestamp with time zone not null
);

create index red_team_mark_of_sample on red_team_mark (workspace, sample, id);

-- One walk through samples. The slot lets one run at a time; it is empty once the walk is over.
create table red_team_campaign (
  id            uuid primary key,
  workspace     uuid not null references workspace (id),
  state         varchar(16) not null,
  total         integer not null,
  stopping      boolean not null,
  started_by    varchar(100) not null,
  started_at    timestamp with time zone not null,
  seen_at       timestamp with time zone not null,
  ended_at      timestamp with time zone,
  slot          integer unique,
  lock_version  bigint not null
);

create index red_team_campaign_of_workspace on red_team_campaign (workspace, id);

create table red_team_result (
  id               uuid primary key,
  campaign         uuid not null references red_team_campaign (id),
  ordinal          integer not null,
  sample           varchar(63) not null,
  expected         text not null,
  outcome          varchar(24) not null,
  verdict          varchar(16) not null,
  reasons          text not null,
  found            text not null,
  duration_millis  bigint not null,
  unique (campaign, ordinal)
);
