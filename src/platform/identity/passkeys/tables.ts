/** What an account's passkeys are known by: public keys, so that a copy of this table opens nothing. */
type PasskeyTable = {
  government_id: string;
  id: string;
  account_id: string;
  /** base64url, as the authenticator names it */
  credential_id: string;
  /** base64url of the COSE key */
  public_key: string;
  /** host under which it was made, without port: it proves nothing under another */
  rp_id: string;
  /** how often the authenticator says that it was used; 0 for those that do not count */
  sign_count: number;
  /** how the browser reaches it: `internal`, `hybrid`, `usb` … */
  transports: readonly string[];
  /** may lie on several devices at once (flag BE) */
  multi_device: boolean;
  /** lies in a backup now (flag BS) */
  backed_up: boolean;
  /** what its owner calls it */
  name: string;
  created_at: string;
  last_used_at: string | null;
};

export type PasskeyTables = { passkey: PasskeyTable };
