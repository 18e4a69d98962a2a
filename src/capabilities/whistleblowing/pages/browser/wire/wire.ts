// What the scripts of this origin ask the server. Addresses stand here alone.
import type { SealedReport } from '../../../sealing/report.ts';
import type { MailboxMessage, MailboxState } from '../../../contract.ts';
import { PassingFault, type PartsWire } from './parts-upload.ts';

const AT = {
  directory: '/api/wbs/directory',
  drafts: '/api/wbs/drafts',
  challenge: '/api/wbs/challenge',
  mailbox: '/api/wbs/mailbox',
} as const;

/** The server's own sentence, in the reader's language; shown as it is. */
export class Refused extends Error {
  readonly status: number;
  /** the refusal's name; empty: not told */
  readonly code: string;
  constructor(status: number, message: string, code = '') {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export type Fetch = typeof fetch;

export interface Wire {
  /** entries of the key directory, unverified */
  directory(): Promise<unknown>;
  /** @param proof of work, base64; @returns token of the draft */
  openDraft(proof: string): Promise<string>;
  challenge(): Promise<unknown>;
  parts(token: string): PartsWire;
  /** @param report with the token of a verified person, if there is one: it is not sealed */
  send(token: string, report: SealedReport & { personToken?: string }): Promise<{ number: string }>;
  /** @param auth hex, derived from the receipt */
  openMailbox(auth: string): Promise<MailboxState>;
  say(message: MailboxMessage): Promise<MailboxState>;
}

/** Milliseconds after which an answer is no more waited for: a part of 4 MiB over a slow phone line takes two minutes. */
const PATIENCE = 180_000;

/**
 * @param ask the browser's fetch; tests put their own
 * @param signedIn assisted intake only: an officer's session goes along. A reporter is nobody to the server
 */
export function wireOf(ask: Fetch, locale: string, signedIn = false): Wire {
  const call = async (
    method: string,
    path: string,
    body?: string | Blob,
    more: Record<string, string> = {},
  ) => {
    const reply = await ask(path, {
      method,
      body: body ?? null,
      credentials: signedIn ? 'same-origin' : 'omit',
      signal: AbortSignal.timeout(PATIENCE),
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      headers: { 'accept-language': locale, ...more },
    });
    if ([429, 502, 503, 504].includes(reply.status)) throw new PassingFault();
    const value = (await reply.json().catch(() => null)) as Record<string, unknown> | null;
    if (!reply.ok) throw new Refused(reply.status, sentenceOf(value), codeOf(value));
    return value ?? {};
  };
  const json = (method: string, path: string, body: unknown) =>
    call(method, path, JSON.stringify(body), { 'content-type': 'application/json' });
  return {
    directory: async () => (await call('GET', AT.directory))['entries'],
    challenge: () => call('GET', AT.challenge),
    openDraft: async (proof) => String((await json('POST', AT.drafts, { proof }))['token']),
    parts: (token) => ({
      putPart: async (file, part, bytes) => {
        const at = `${AT.drafts}/${token}/parts/${file}/${part}`;
        const reply = await call('PUT', at, new Blob([bytes]), {
          'content-type': 'application/octet-stream',
        });
        // Somebody else answered in the server's place, e.g. the log-in page of a public network.
        if (!(Number(reply['next']) > part)) throw new PassingFault();
        return Number(reply['next']);
      },
      nextPart: async (file) => Number((await call('GET', `${AT.drafts}/${token}/parts/${file}`))['next']),
    }),
    send: async (token, report) => ({
      number: String((await json('POST', `${AT.drafts}/${token}/send`, report))['number']),
    }),
    openMailbox: async (auth) => (await json('POST', AT.mailbox, { auth })) as never,
    say: async (message) => (await json('POST', `${AT.mailbox}/messages`, message)) as never,
  };
}

/** The problem's own sentence (RFC 9457 `detail`, else its title). */
function sentenceOf(value: Record<string, unknown> | null): string {
  const said = value?.['detail'] ?? value?.['title'];
  return typeof said === 'string' ? said : '';
}

/** The problem's name; empty when it has none. */
function codeOf(value: Record<string, unknown> | null): string {
  const code = value?.['code'];
  return typeof code === 'string' ? code : '';
}
