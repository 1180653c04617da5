-- The same as before, without a list of values: H2 compares those by the session that made the
-- constraint, and once that was closed nothing could be recorded any more.
alter table ledger_entry drop constraint ledger_value_fits;
alter table ledger_entry add constraint ledger_value_fits check (
  (after_value is null) = (case operation when 'DELETE' then true when 'REMOVE' then true else false end));
