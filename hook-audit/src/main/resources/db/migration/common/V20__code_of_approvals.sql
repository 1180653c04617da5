-- What an approval is of: the code that runs too, by its SHA-256. The hash of a version is over its
-- source and does not cover what the source was compiled to.

alter table hook_version add column approved_code varchar(64);
alter table approval add column code varchar(64);
