import { openText, recipientOf } from '../../../../../platform/sealing/age.ts';
import { digestHex, fromBase64 } from '../../../../../platform/sealing/bytes.ts';

/** The one secret key in a key file; null when there is none, or more than one. */
export function secretIn(text: string): string | null {
  const found = text.match(/^AGE-SECRET-KEY-1[0-9A-Z]+\s*$/gm) ?? [];
  return found.length === 1 ? found[0].trim() : null;
}

/** The server's own sentence. */
export class MailRefused extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Proves the key by opening a challenge, and fetches what is sealed to it. The key itself stays here. @param ask the browser's fetch */
export async function fetchMail(
  ask: typeof fetch,
  { secret, only, locale }: { secret: string; only: string; locale: string },
): Promise<Blob> {
  const fingerprint = await digestHex(await recipientOf(secret));
  const post = async (path: string, body: object) => {
    const reply = await ask(`/api/wbs/alternate/${path}`, {
      method: 'POST',
      credentials: 'omit',
      cache: 'no-store',
      headers: { 'content-type': 'application/json', 'accept-language': locale },
      body: JSON.stringify(body),
    });
    if (reply.ok) return reply;
    const problem = (await reply.json().catch(() => ({}))) as {
      detail?: string;
      fields?: { message: string }[];
    };
    throw new MailRefused(reply.status, problem.fields?.[0]?.message ?? problem.detail ?? '');
  };
  const { challenge } = (await (await post('challenge', { fingerprint })).json()) as { challenge: string };
  const answer = (await openText(fromBase64(challenge), [secret])).trim();
  const narrowed = only === '' ? {} : { only };
  return (await post('mail', { fingerprint, answer, ...narrowed })).blob();
}
