import { randomUUID } from 'node:crypto';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { badField, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import { mayOpenIdentity } from '../policy.ts';
import { findIdentity, insertOpening } from '../store/identities.ts';
import { keysOfAccount } from '../store/keys.ts';
import { recordAct } from './own-case.ts';

const SHORTEST_REASON = 20;
const SHORTEST_BASIS = 5;

export interface ReleasedIdentity {
  /** base64 of age files */
  content: string;
  wrap: string;
  /** fingerprint of the key that opens the wrap */
  opens: string;
}

/**
 * Releases a sealed identity to the holder of its key, in the same transaction as the trail's entry and the notice in the reporter's mailbox:
 * without both nothing is released. Refused: no reason or legal basis; somebody whose key is not among its readers (told as absent).
 * @param reason written for the reporter, who reads it
 */
export async function openIdentity(
  tx: Tx,
  act: Act,
  input: { id: string; reason: string; legalBasis: string },
): Promise<Outcome<ReleasedIdentity>> {
  if (!mayOpenIdentity(act.actor) || act.actor.accountId === null) return notAllowed();
  if (input.reason.trim().length < SHORTEST_REASON) {
    return badField(
      'reason',
      'Tulis alasan membuka identitas; pelapor akan membacanya (paling sedikit 20 huruf).',
      'Write why the identity is opened; the reporter will read it (at least 20 characters).',
    );
  }
  if (input.legalBasis.trim().length < SHORTEST_BASIS) {
    return badField('legalBasis', 'Sebutkan dasar hukumnya.', 'Name the legal basis.');
  }
  const keys = await keysOfAccount(tx, act.actor.accountId, act.today);
  for (const key of keys) {
    const found = await findIdentity(tx, input.id, key.fingerprint);
    if (found === undefined) continue;
    await insertOpening(tx, {
      government_id: act.government.id,
      id: randomUUID(),
      report_id: input.id,
      day: act.today,
      account_id: act.actor.accountId,
      fingerprint: key.fingerprint,
      decree_number: key.decree_number,
      legal_basis: input.legalBasis,
      reason: input.reason,
    });
    await recordAct(tx, act, 'open-identity', input.id, { decree: key.decree_number });
    return {
      content: found.content.toString('base64'),
      wrap: found.wrap.toString('base64'),
      opens: key.fingerprint,
    };
  }
  return notFound();
}
