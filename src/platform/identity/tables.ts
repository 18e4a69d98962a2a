export type AccountStatus = 'invited' | 'active' | 'ended';

/** Harmless by itself: who may log in under which names. What opens it lies in account_secret. */
type AccountTable = {
  government_id: string;
  id: string;
  person_id: string;
  /** lower case letters, digits and dots, begins with a letter: never mistaken for a number or an address */
  user_name: string;
  nip: string | null;
  email: string | null;
  /** E.164 */
  phone: string | null;
  status: AccountStatus;
  /** a role of the demo whose password is printed at first start: no second factor, in demo governments only */
  demo_open: boolean;
  created_at: string;
  /** first activation; a reset leaves it */
  activated_at: string | null;
  password_changed_at: string | null;
  second_factor_at: string | null;
  ended_at: string | null;
  end_reason: string | null;
};

/** Never exported, never in the trail. */
type AccountSecretTable = {
  government_id: string;
  account_id: string;
  /** PHC string of argon2id */
  password_hash: string | null;
  /** sealed by the vault, see vault.ts */
  totp_secret: string | null;
  /** sealed; offered for enrolment and not yet confirmed */
  totp_pending: string | null;
  /** last accepted 30-second step: a code is taken once only */
  totp_last_counter: number | null;
  /** HMAC of the one-time activation code */
  activation_hash: string | null;
  activation_expires_at: string | null;
};

/** `password`: the second factor is still outstanding; `full`: open. */
export type SessionStage = 'password' | 'full';

type SessionTable = {
  government_id: string;
  id: string;
  /** hex SHA-256 of the token in the cookie */
  token_hash: string;
  account_id: string;
  stage: SessionStage;
  created_at: string;
  last_seen_at: string;
  /** absolute end, however busy it is */
  expires_at: string;
  second_factor_at: string | null;
  user_agent: string;
  /** works in the practice twin */
  practice: boolean;
  ended_at: string | null;
};

type AttemptTable = {
  government_id: string;
  /** keyed hash of what is being tried: no name or address is kept */
  key: string;
  count: number;
  since: string;
  locked_until: string | null;
};

export type RequestStatus = 'open' | 'approved' | 'refused' | 'expired';

type AccountRequestTable = {
  government_id: string;
  id: string;
  account_id: string;
  reason: string;
  status: RequestStatus;
  requested_by: string;
  requested_at: string;
  decided_by: string | null;
  decided_at: string | null;
  note: string | null;
};

export type IdentityTables = {
  account: AccountTable;
  account_secret: AccountSecretTable;
  session: SessionTable;
  attempt: AttemptTable;
  account_request: AccountRequestTable;
};
