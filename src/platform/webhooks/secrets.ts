import type { Vault } from '../identity/vault.ts';

/** Whose secret it is: bound into the seal, so that nobody can move one to another endpoint. */
function contextOf(governmentId: string, endpointId: string): string {
  return `webhook:${governmentId}:${endpointId}`;
}

export function sealSecret(vault: Vault, governmentId: string, endpointId: string, secret: string): string {
  return vault.seal(secret, contextOf(governmentId, endpointId));
}

interface Sealed {
  secret: string;
  old_secret: string | null;
  old_until: string | null;
}

/** The secrets that sign now, the newest first. @param now ISO 8601 */
export function openSecrets(
  vault: Vault,
  governmentId: string,
  endpointId: string,
  row: Sealed,
  now: string,
): string[] {
  const holds = row.old_until !== null && Temporal.Instant.compare(row.old_until, now) > 0;
  const sealed = [row.secret, ...(holds && row.old_secret !== null ? [row.old_secret] : [])];
  return sealed.map((each) => vault.open(each, contextOf(governmentId, endpointId)));
}
