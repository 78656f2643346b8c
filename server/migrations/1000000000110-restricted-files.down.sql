drop function restricted_file();
