/** Whoever asks is known, and gets nothing before a second factor is set up. */
export class SecondFactorMissing extends Error {
  override readonly name = "SecondFactorMissing";
  override readonly message = "SecondFactorMissing";
}

/**
 * SQL: whether the role of the account `u` needs a second factor and the account has none.
 * @param roles the parameter with the roles that need one
 */
export const lacksSecondFactor = (roles: `$${number}`): string =>
  `(u.role::text = any(${roles}::text[])
    and not exists (select from authenticator_app a where a.user_account_id = u.id and a.confirmed_at is not null)
    and not exists (select from passkey p where p.user_account_id = u.id))`;
