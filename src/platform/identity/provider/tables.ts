/** What of an account the provider's claim is compared with. */
export const MATCHES = ['nip', 'email', 'user-name'] as const;
export type Match = (typeof MATCHES)[number];

/** One provider of identities (OpenID Connect) a government, at most. */
type SignInProviderTable = {
  government_id: string;
  /** https address of the provider; its metadata is found below it */
  issuer: string;
  client_id: string;
  /** sealed by the vault, see vault.ts */
  client_secret: string;
  /** what the button says after "Masuk dengan" */
  title: string;
  /** claim of the ID token or of userinfo that names the account */
  claim: string;
  matches: Match;
  /** `amr` (RFC 8176) any of which counts as a second factor */
  strong_amr: readonly string[];
  /** `acr` any of which counts as a second factor */
  strong_acr: readonly string[];
  /** the password form is closed on the main host */
  password_off: boolean;
  changed_at: string;
};

export type ProviderTables = { sign_in_provider: SignInProviderTable };
