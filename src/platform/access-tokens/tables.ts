type AccessTokenTable = {
  government_id: string;
  id: string;
  account_id: string;
  /** what its owner calls it */
  name: string;
  /** hex SHA-256: 32 random bytes need no key */
  token_hash: string;
  /** `read:<capability>`, `write:<capability>` */
  scopes: readonly string[];
  /** made in a session with a second factor */
  strong: boolean;
  created_at: string;
  expires_at: string;
  /** day in the government's zone: no time of anybody's work is kept */
  last_used_on: string | null;
};

export type AccessTokenTables = { access_token: AccessTokenTable };
