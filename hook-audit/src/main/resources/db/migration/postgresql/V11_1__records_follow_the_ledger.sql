create trigger ledger_archive_guard before update or delete on ledger_archive
  for each row execute function refuse_change();
create trigger ledger_archive_whole before truncate on ledger_archive
  for each statement execute function refuse_change();

-- A record's value is that of the entry that its revision names, which follows the one before; a
-- record that goes leaves an entry of its removal.
create function refuse_untold_change() returns trigger language plpgsql as $$
declare
  told boolean;
begin
  if tg_op = 'DELETE' then
    select e.after_value is null into told from ledger_entry e
      where e.workspace = old.workspace and e.collection = old.collection
        and e.record_key = old.record_key collate "default"
      order by e.sequence desc limit 1;
  else
    select true into told from ledger_entry e
      where e.sequence = new.revision and e.workspace = new.workspace
        and e.collection = new.collection
        and e.record_key = new.record_key collate "default"
        and e.after_value = new.content
        and (tg_op = 'INSERT' or e.previous = old.revision or e.sequence = old.revision);
  end if;
  if told is not true then
    raise exception 'a record changes only together with an entry of the ledger'
      using errcode = '42501';
  end if;
  return null;
end $$;

create trigger stored_record_guard after insert or update or delete on stored_record
  for each row execute function refuse_untold_change();
create trigger stored_record_whole before truncate on stored_record
  for each statement execute function refuse_change();

-- No two entries follow the same one, nor are there two first ones: a record that does not exist
-- can't be locked, and who makes it while another made and removed it would not see those entries.
alter table ledger_entry
  add column follows bigint generated always as (coalesce(previous, 0)) stored;
alter table ledger_entry add constraint ledger_is_a_chain
  unique (workspace, collection, record_key, follows);
