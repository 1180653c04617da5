-- Refused for everybody who does not remove the triggers first, which only the owner can. What the
-- application's user may do at all is said in afterMigrate.sql.

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are only ever inserted', tg_table_name using errcode = '42501';
end $$;

-- The names are looked up when it is called: without archives nothing can be removed.
create function refuse_change_until_archived() returns trigger language plpgsql as $$
declare
  archived boolean := false;
begin
  if tg_op = 'DELETE' and to_regclass('ledger_archive') is not null then
    execute 'select exists (select 1 from ledger_archive where workspace = $1'
      || ' and first_sequence <= $2 and last_sequence >= $2)'
      into archived using old.workspace, old.sequence;
  end if;
  if not archived then
    raise exception 'rows of % are only ever inserted', tg_table_name using errcode = '42501';
  end if;
  return old;
end $$;

create trigger ledger_entry_guard before update or delete on ledger_entry
  for each row execute function refuse_change_until_archived();
create trigger ledger_entry_whole before truncate on ledger_entry
  for each statement execute function refuse_change();
create trigger audit_entry_guard before update or delete on audit_entry
  for each row execute function refuse_change();
create trigger audit_entry_whole before truncate on audit_entry
  for each statement execute function refuse_change();
create trigger audit_leaf_guard before update or delete on audit_leaf
  for each row execute function refuse_change();
create trigger audit_leaf_whole before truncate on audit_leaf
  for each statement execute function refuse_change();
create trigger audit_node_guard before update or delete on audit_node
  for each row execute function refuse_change();
create trigger audit_node_whole before truncate on audit_node
  for each statement execute function refuse_change();
create trigger audit_checkpoint_guard before update or delete on audit_checkpoint
  for each row execute function refuse_change();
create trigger audit_checkpoint_whole before truncate on audit_checkpoint
  for each statement execute function refuse_change();
