-- The before triggers of a version that an alarm stopped stay, and hold up their streams.
alter table subscription add column closed boolean default false not null;
alter table hook add column suspended_version integer;
