-- H2 writes what was committed half a second later unless told otherwise, so that a server that is
-- killed loses what it has answered for. The setting stays with the database.
set write_delay 0;
