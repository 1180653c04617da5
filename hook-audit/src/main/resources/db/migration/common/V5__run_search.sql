-- Lists begin with the newest, so their indexes do: H2 reads an index in its own direction only, and
-- would otherwise sort all rows of a workspace for the first page. After the id come the columns of
-- the other filters, so that a run that does not fit is passed over without reading its row.

alter table run add column stream varchar(63);
update run set stream = (select e.stream from event e where e.id = run.event);

drop index run_of_workspace;
drop index run_of_hook;
drop index run_of_outcome;
drop index run_of_event;
create index run_of_workspace on run (workspace, id desc);
create index run_of_hook on run (workspace, hook, id desc, version, outcome, trigger_kind, stream);
create index run_of_outcome on run (workspace, outcome, id desc, version, trigger_kind, stream);
create index run_of_outcome_and_trigger on run (workspace, outcome, trigger_kind, id desc, version);
create index run_of_stream on run (workspace, stream, id desc, version, outcome, trigger_kind);
create index run_of_trigger on run (workspace, trigger_kind, id desc, version, outcome, stream);
create index run_of_event on run (workspace, event, id desc);
create index run_of_version on run (workspace, version, id desc, outcome, trigger_kind, stream);

drop index event_of_workspace;
create index event_of_workspace on event (workspace, id desc);

drop index held_action_of_workspace;
create index held_action_of_workspace on held_action (workspace, status, id desc);

drop index ledger_of_record;
create index ledger_of_record on ledger_entry (workspace, collection, record_key, sequence desc);
