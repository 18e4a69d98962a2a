// The last page's own script: key list, blinding, and what the issuer answers. Loaded when the questions are done.
import {
  blind,
  finalize,
  openTokenKey,
  prepareRandomized,
  type TokenKey,
} from '../../../../../platform/blind-tokens/client.ts';
import { canonicalJson } from '../../../../../platform/canonical-json.ts';
import { fingerprintOf } from '../../../../../platform/blind-tokens/key-list.ts';
import { fromBase64url, toBase64url } from '../../../../../platform/blind-tokens/spelling.ts';
import { digestHex, type Bytes } from '../../../../../platform/sealing/bytes.ts';
import type { AnswerSettings } from '../../answering/settings.ts';
import type { Draft, Parcel, Pending, Token } from './device.ts';
import { ask, textOf, type Reply } from './wire.ts';

interface KeyList {
  context: string;
  keys: (TokenKey & { for: Record<string, string> })[];
}

export type Taken = { token: Token } | TakeFault;

/** `key`: the server's keys are not those of the page; `broken`: what it gave is no token. */
export type TakeFault =
  | { fault: 'lost' | 'used' | 'closed' | 'key' | 'broken' }
  | { fault: 'unknown' | 'refused'; detail: string };

/**
 * Exchanges the invitation's code for a token. What was blinded is saved before it is sent, so that after a broken connection the same is asked
 * again and the same token comes back.
 */
export async function takeToken(
  settings: AnswerSettings,
  draft: Draft,
  save: (draft: Draft) => void,
): Promise<Taken> {
  const { code } = draft;
  if (code === null) return { fault: 'unknown', detail: '' };
  const list = await fetchKeys(settings);
  if ('fault' in list) return list;
  const told = await ask(`/s/${settings.wave}/kode`, { code });
  if (told.status !== 200) return faultOf(told);
  const key = list.keys.find((each) => each.kid === told.body['kid']);
  if (key === undefined) return { fault: 'key' };
  if (key.for['source'] !== settings.source) return { fault: 'unknown', detail: '' };
  if (told.body['used'] === true && draft.pending?.kid !== key.kid) return { fault: 'used' };
  const opened = await openTokenKey(key);
  if (draft.pending?.kid !== key.kid) {
    const prepared = prepareRandomized(list.context);
    const { blinded, inverse } = await blind(opened, prepared);
    draft.pending = {
      kid: key.kid,
      prepared: toBase64url(prepared),
      blinded: toBase64url(blinded),
      inverse: toBase64url(inverse),
    };
    save(draft);
  }
  const { kid, prepared, blinded, inverse }: Pending = draft.pending;
  const issued = await ask(`/s/${settings.wave}/terbit`, { code, kid, blinded });
  if (issued.status !== 200) return faultOf(issued);
  try {
    const given = bytes(textOf(issued, 'blindSignature'), opened.bytes);
    const signature = await finalize(opened, anyBytes(prepared), given, bytes(inverse, opened.bytes));
    return { token: { kid, prepared, signature: toBase64url(signature) } };
  } catch {
    return { fault: 'broken' };
  }
}

/** Is the receipt over this token and these very answers? Then a changed answer would not fit the published list. */
export async function fitsReceipt({ prepared, answers }: Parcel, receipt: string): Promise<boolean> {
  const nullifier = await digestHex(anyBytes(prepared));
  return (await digestHex(nullifier + canonicalJson(answers))) === receipt;
}

/** The list as it was served must have the fingerprint that stands in the page: a key for one person alone would show. */
async function fetchKeys({ wave, fingerprint }: AnswerSettings): Promise<KeyList | TakeFault> {
  let text: string;
  try {
    const reply = await fetch(`/s/${wave}/kunci.json`, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    if (!reply.ok) return reply.status >= 500 ? { fault: 'lost' } : { fault: 'closed' };
    text = await reply.text();
  } catch {
    return { fault: 'lost' };
  }
  if ((await fingerprintOf(text)) !== fingerprint) return { fault: 'key' };
  return JSON.parse(text) as KeyList;
}

function faultOf(reply: Reply): TakeFault {
  if (reply.status === 0) return { fault: 'lost' };
  if (reply.status === 404) return { fault: 'unknown', detail: textOf(reply, 'detail') };
  if (reply.status === 409) return { fault: 'used' };
  return { fault: 'refused', detail: textOf(reply, 'detail') };
}

function bytes(text: string, length: number): Bytes {
  const read = fromBase64url(text, length);
  if (read === null) throw new RangeError('length');
  return read;
}

function anyBytes(text: string): Bytes {
  return bytes(text, Math.floor((text.length * 3) / 4));
}
