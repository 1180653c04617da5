-- Workspaces take turns with what they send.
create index delivery_of_round on delivery (workspace, state, channel, next_at);
