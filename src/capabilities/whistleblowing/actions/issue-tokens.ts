import type { Act } from '../../../platform/act.ts';
import { BlindTokenError } from '../../../platform/blind-tokens/blind-token-error.ts';
import { checkBlinded } from '../../../platform/blind-tokens/check-blinded.ts';
import { spellKeyList } from '../../../platform/blind-tokens/key-list.ts';
import { openSigningKey } from '../../../platform/blind-tokens/keys.ts';
import type { Signer } from '../../../platform/blind-tokens/signer.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import { sha256 } from '../../../platform/ids.ts';
import { badField, conflict, notFound, Refusal, type Outcome } from '../../../platform/outcome.ts';
import { getParameters } from '../../../platform/parameters/index.ts';
import type { IssueBody, TokenOffer } from '../contract-tokens.ts';
import { TOKEN_COUNT, TOKEN_VERIFIERS } from '../parameters.ts';
import { tokenContext } from '../sealing/person-token.ts';
import { findIssue, findIssuingKey, noteIssue } from '../store/tokens.ts';

export interface TokenDesk {
  vault: Vault;
  signer: Signer;
}

/** What an employee may fetch. Absent where the government issues no tokens by the log-in, and in a practice twin. */
export async function offerTokens(tx: Tx, act: Act, { vault }: TokenDesk): Promise<Outcome<TokenOffer>> {
  const open = await openFor(tx, act, vault);
  if (open === null) return notFound();
  const context = tokenContext(act.government.id);
  const key = await findIssuingKey(tx, act.today);
  if (key === undefined)
    return { keys: null, key: null, context, count: open.count, validUntil: null, taken: false };
  const { kid, n, valid_until: validUntil } = key;
  return {
    keys: spellKeyList(context, [{ kid, n, for: { until: validUntil } }]),
    key: { kid, n },
    context,
    count: open.count,
    validUntil,
    taken: (await findIssue(tx, key.id, open.holder(key.id))) !== undefined,
  };
}

/**
 * Signs an employee's blinded messages, all of a quarter at once. The same request again gets the same signatures; another one is refused. No trail
 * entry and no day tells of it: who has tokens is nobody's business, and the fewer can be told apart, the better they hide.
 */
export async function issueTokens(
  tx: Tx,
  act: Act,
  { vault, signer }: TokenDesk,
  body: IssueBody,
): Promise<Outcome<{ blindSignatures: string[] }>> {
  const open = await openFor(tx, act, vault);
  if (open === null) return notFound();
  const key = await findIssuingKey(tx, act.today);
  if (key === undefined || key.kid !== body.kid) return otherKey();
  if (body.blinded.length !== open.count) return otherCount(open.count);
  const blinded = body.blinded.map((each) => Buffer.from(each, 'base64url'));
  const wrong = blinded.findIndex((each) => !fits(key, each));
  if (wrong >= 0) return notBlinded(wrong);
  const hash = sha256(Buffer.concat(blinded));
  const issue = { key_id: key.id, holder: open.holder(key.id), blinded_hash: hash };
  if ((await noteIssue(tx, act.government.id, issue)) !== hash) return taken();
  const signing = openSigningKey(vault, key.kid, key.private_sealed);
  try {
    const signed = await Promise.all(blinded.map((each) => signer.sign(signing, each)));
    return { blindSignatures: signed.map((each) => each.toString('base64url')) };
  } catch (error) {
    // Nothing is stored then, and the page tries again with the same.
    if (error instanceof BlindTokenError && (error.fault === 'busy' || error.fault === 'closed'))
      return busy();
    throw error;
  }
}

/** Null where nothing is issued. `holder` names the person under one key, by a hash that only the vault can make. */
async function openFor(tx: Tx, { government, actor, today }: Act, vault: Vault) {
  const person = actor.personId ?? actor.accountId;
  if (person === null || government.practiceOf !== null) return null;
  const { verifiers, count } = await getParameters(
    tx,
    { verifiers: TOKEN_VERIFIERS, count: TOKEN_COUNT },
    today,
  );
  if (!verifiers.includes('staff')) return null;
  return { count, holder: (keyId: string) => vault.mac(`wbs token ${government.id} ${keyId} ${person}`) };
}

function fits(key: { n: string }, blinded: Uint8Array): boolean {
  try {
    checkBlinded(key, blinded);
    return true;
  } catch {
    return false;
  }
}

function otherKey(): Refusal {
  return conflict(
    'token-key',
    'Kunci token triwulan ini sudah berganti atau belum dibuat. Muat ulang halaman; bila belum ada, datang lagi besok.',
    'The key of this quarter’s tokens has changed or is not made yet. Reload the page; if there is none, come again tomorrow.',
  );
}

function otherCount(count: number): Refusal {
  return badField(
    'blinded',
    `Setiap orang mengambil ${count} token sekaligus. Muat ulang halaman, lalu ambil lagi.`,
    `Everybody fetches ${count} tokens at once. Reload the page and fetch again.`,
  );
}

function notBlinded(index: number): Refusal {
  return badField(
    `blinded.${index}`,
    'Bilangan ini tidak cocok dengan kunci token. Muat ulang halaman, lalu ambil lagi.',
    'This number does not fit the key of the tokens. Reload the page and fetch again.',
  );
}

function taken(): Refusal {
  return conflict(
    'tokens-taken',
    'Token Anda untuk triwulan ini sudah diambil. Token baru dapat diambil mulai triwulan berikutnya.',
    'You have fetched your tokens of this quarter. New ones can be fetched from the next quarter on.',
  );
}

function busy(): Refusal {
  return new Refusal(429, 'too-many', {
    id: 'Banyak token sedang dibuat. Tunggu sebentar, lalu tekan lagi; yang sama akan diberikan.',
    en: 'Many tokens are being made. Wait a moment and press again; you will be given the same.',
  });
}
