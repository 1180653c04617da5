-- What was approved before stays approved, with the code that is stored.

update approval set code = (
  select encode(sha256(convert_to(v.compiled, 'UTF8')), 'hex') from hook_version v
  where v.id = approval.version);
update hook_version set approved_code = encode(sha256(convert_to(compiled, 'UTF8')), 'hex')
  where approval is not null;
alter table approval alter column code set not null;
