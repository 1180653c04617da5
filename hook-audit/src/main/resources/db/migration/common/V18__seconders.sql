-- Who gave the second of two approvals of calls; absent in those from before, which have the name.
alter table standing_approval add column seconded_by uuid;
