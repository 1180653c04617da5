-- The SHA-256 over the fixtures that a version was run on; absent where that was not kept.
alter table hook_version add column fixtures_hash varchar(64);
