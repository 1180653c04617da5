create trigger ledger_archive_guard before update, delete on ledger_archive for each row
  call 'dev.hookwarden.h2.AppendOnly';
create trigger stored_record_guard after insert, update, delete on stored_record for each row
  call 'dev.hookwarden.h2.FollowsLedger';
