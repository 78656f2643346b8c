drop table api_points;
drop function note_api_token_use(uuid, timestamptz, text);
drop function api_token_by_hash(bytea);
drop table api_token;
