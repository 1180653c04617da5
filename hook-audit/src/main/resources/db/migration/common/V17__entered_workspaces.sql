-- When a person has been in a workspace themself. Until then somebody else has only added them.
alter table membership add column entered_at timestamp with time zone;
update membership set entered_at = joined_at;
