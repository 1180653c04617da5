-- Keys are ordered by their code points on every database.

alter table stored_record alter column record_key type varchar(256) collate "C";
