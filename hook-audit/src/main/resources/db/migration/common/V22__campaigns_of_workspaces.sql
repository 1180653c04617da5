-- One campaign of a workspace runs at a time, and keeps no other workspace from its own.
alter table red_team_campaign drop column slot;
alter table red_team_campaign add column slot uuid;
update red_team_campaign set slot = workspace where ended_at is null;
alter table red_team_campaign add constraint red_team_campaign_of_slot unique (slot);
