-- Refused for everybody who does not remove the triggers first. The class is in hook-h2.jar, beside
-- the driver.

create trigger ledger_entry_guard before update, delete on ledger_entry for each row
  call 'dev.hookwarden.h2.AppendOnlyUntilArchived';
create trigger audit_entry_guard before update, delete on audit_entry for each row
  call 'dev.hookwarden.h2.AppendOnly';
create trigger audit_leaf_guard before update, delete on audit_leaf for each row
  call 'dev.hookwarden.h2.AppendOnly';
create trigger audit_node_guard before update, delete on audit_node for each row
  call 'dev.hookwarden.h2.AppendOnly';
create trigger audit_checkpoint_guard before update, delete on audit_checkpoint for each row
  call 'dev.hookwarden.h2.AppendOnly';
