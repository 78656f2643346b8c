drop function lock_refugees(uuid[]);
