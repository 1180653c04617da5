create trigger ledger_archive_guard before update, delete on ledger_archive for each row
  call 'dev.hookwarden.h2.AppendOnly';
create trigger stored_record_guard after insert, update, delete on stored_record for each row
  call 'dev.hookwarden.h2.FollowsLedger';

-- No two entries follow the same one, nor are there two first ones: a record that does not exist
-- can't be locked, and who makes it while another made and removed it would not see those entries.
alter table ledger_entry add column follows bigint generated always as (coalesce(previous, 0));
alter table ledger_entry add constraint ledger_is_a_chain
  unique (workspace, collection, record_key, follows);
