/** Passwords, second factors, one-time codes, keys of devices, secrets of webhooks with what is on its way to them: only in the encrypted backup. After an import people activate their accounts anew. */
export const SECRET_TABLES: readonly string[] = [
  'account_secret',
  'passkey',
  'push_subscription',
  'sign_in_provider',
  'webhook_endpoint',
  'webhook_delivery',
];

/** What must not come back to life: open sessions, tokens that may have been revoked, counted attempts, unsent forms, spent proofs. Neither in an export nor in a backup. */
export const PASSING_TABLES: readonly string[] = [
  'session',
  'access_token',
  'attempt',
  'form_draft',
  'spent_proof',
  'wbs_draft',
  'wbs_part',
];

/** Tables that an archive leaves out. @param secrets whether it may hold secrets: the encrypted backup does, an export does not */
export function leftOut(secrets: boolean): ReadonlySet<string> {
  return new Set(secrets ? PASSING_TABLES : [...PASSING_TABLES, ...SECRET_TABLES]);
}
