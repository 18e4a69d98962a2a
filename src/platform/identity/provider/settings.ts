import type { Act } from '../../act.ts';
import type { Tx } from '../../database/index.ts';
import { record } from '../../trail/record.ts';
import type { Vault } from '../vault.ts';
import type { Match, ProviderTables } from './tables.ts';

/** A government's provider of identities, its secret still sealed. */
export interface Provider {
  issuer: string;
  clientId: string;
  sealedSecret: string;
  title: string;
  claim: string;
  matches: Match;
  strongAmr: readonly string[];
  strongAcr: readonly string[];
  passwordOff: boolean;
  changedAt: string;
}

export async function findProvider(tx: Tx): Promise<Provider | null> {
  const row = await tx
    .withTables<ProviderTables>()
    .selectFrom('sign_in_provider')
    .select([
      'issuer',
      'client_id as clientId',
      'client_secret as sealedSecret',
      'title',
      'claim',
      'matches',
      'strong_amr as strongAmr',
      'strong_acr as strongAcr',
      'password_off as passwordOff',
      'changed_at as changedAt',
    ])
    .executeTakeFirst();
  return row ?? null;
}

export type NewProvider = Omit<Provider, 'sealedSecret' | 'passwordOff' | 'changedAt'> & { secret: string };

/** Enters or replaces the government's provider. The trail keeps everything but the secret. */
export async function setProvider(tx: Tx, act: Act, vault: Vault, given: NewProvider): Promise<void> {
  const { secret, ...open } = given;
  const values = {
    issuer: open.issuer,
    client_id: open.clientId,
    client_secret: vault.seal(secret, secretContext(act.government.id)),
    title: open.title,
    claim: open.claim,
    matches: open.matches,
    strong_amr: [...open.strongAmr],
    strong_acr: [...open.strongAcr],
    changed_at: act.now,
  };
  await tx
    .withTables<ProviderTables>()
    .insertInto('sign_in_provider')
    .values({ government_id: act.government.id, password_off: false, ...values })
    .onConflict((conflict) => conflict.column('government_id').doUpdateSet(values))
    .execute();
  await tell(tx, act, 'sign-in.set-provider', open);
}

/** @returns false when there is none */
export async function removeProvider(tx: Tx, act: Act): Promise<boolean> {
  const { numDeletedRows } = await tx
    .withTables<ProviderTables>()
    .deleteFrom('sign_in_provider')
    .executeTakeFirst();
  if (numDeletedRows > 0n) await tell(tx, act, 'sign-in.remove-provider', {});
  return numDeletedRows > 0n;
}

/** Closes or opens the password form beside the provider. @returns false when there is no provider: the password then always works */
export async function setPasswordOff(tx: Tx, act: Act, off: boolean): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .withTables<ProviderTables>()
    .updateTable('sign_in_provider')
    .set({ password_off: off, changed_at: act.now })
    .executeTakeFirst();
  if (numUpdatedRows > 0n) await tell(tx, act, 'sign-in.set-password', { off });
  return numUpdatedRows > 0n;
}

/** What binds a sealed secret to its government. */
export function secretContext(governmentId: string): string {
  return `sign-in-provider:${governmentId}`;
}

async function tell(tx: Tx, act: Act, action: string, what: object): Promise<void> {
  await record(tx, act, { action, kind: 'sign-in-provider', subject: act.government.id, record: what });
}
