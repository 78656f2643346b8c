drop function open_tasks_of(uuid[]);
drop function tasks_that_move(uuid);
revoke insert, update (kind, due_on, due_at, referral_partner_id, sealed_text, status, closed_on, closed_by_id, version) on case_task
  from aid_app;
