-- What was approved before stays approved, with the code that is stored.

update approval set code = (
  select lower(rawtohex(hash('SHA-256', stringtoutf8(v.compiled)))) from hook_version v
  where v.id = approval.version);
update hook_version set approved_code = lower(rawtohex(hash('SHA-256', stringtoutf8(compiled))))
  where approval is not null;
alter table approval alter column code set not null;
