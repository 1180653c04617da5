-- What the application's user may do, where the schema belongs to another: everything with rows,
-- but only insert into what is never changed. Runs after every migration, so that new tables are
-- covered.

do $$
declare
  application text := '${application}';
  guarded text;
begin
  if application = current_user then
    return;
  end if;
  execute format('grant usage on schema %I to %I', current_schema(), application);
  execute format(
    'grant select, insert, update, delete on all tables in schema %I to %I',
    current_schema(), application);
  execute format(
    'grant usage, select on all sequences in schema %I to %I', current_schema(), application);
  -- Only an entry of the ledger that is archived can be deleted; its trigger sees to that.
  execute format('revoke update on ledger_entry from %I', application);
  foreach guarded in array array[
    'audit_entry', 'audit_leaf', 'audit_node', 'audit_checkpoint', 'ledger_archive'
  ] loop
    if to_regclass(guarded) is not null then
      execute format('revoke update, delete on %I from %I', guarded, application);
    end if;
  end loop;
  execute format(
    'revoke insert, update, delete on %I from %I', '${flyway:table}', application);
end $$;
