import type { LoginName } from '../login-names.ts';
import type { Match } from './tables.ts';

export type Claims = Readonly<Record<string, unknown>>;

/**
 * The account's name that a provider vouches for, in the spelling in which accounts keep it. An e-mail address counts only where the provider
 * says that it has verified it (OpenID Connect Core 5.1): otherwise anybody could enter a colleague's there.
 * @returns null when the claim is missing or is no such name
 */
export function nameIn(
  claims: Claims,
  { claim, matches }: { claim: string; matches: Match },
): LoginName | null {
  const told = claims[claim];
  if (typeof told !== 'string' || told.length > 254) return null;
  const value = told.normalize('NFKC').trim();
  switch (matches) {
    case 'nip': {
      const digits = value.replace(/[\s.-]/g, '');
      return /^\d{18}$/.test(digits) ? { kind: 'nip', value: digits } : null;
    }
    case 'email':
      return claims['email_verified'] === true && /^[^\s@]+@[^\s@]+$/.test(value)
        ? { kind: 'email', value: value.toLowerCase() }
        : null;
    case 'user-name':
      return value === '' ? null : { kind: 'user-name', value: value.toLowerCase() };
  }
}

/** Does the provider say that a second factor was given? Only what the government has named counts. */
export function isStrong(
  claims: Claims,
  { strongAmr, strongAcr }: { strongAmr: readonly string[]; strongAcr: readonly string[] },
): boolean {
  const amr: unknown[] = Array.isArray(claims['amr']) ? claims['amr'] : [];
  const acr = claims['acr'];
  return strongAmr.some((each) => amr.includes(each)) || (typeof acr === 'string' && strongAcr.includes(acr));
}
