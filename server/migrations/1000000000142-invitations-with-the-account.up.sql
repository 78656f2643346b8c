-- Whoever invites somebody makes the link in the same transaction: for accounts that they administer and nobody has opened yet.
create policy invited on sign_in_challenge for insert to aid_app with check (purpose = 'INVITATION'
  and user_account_id in (select a.id from administered_account() a where a.invitation_open and not a.disabled));
