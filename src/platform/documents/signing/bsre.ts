import { isRefusal, type Outcome } from '../../outcome.ts';
import { inspectSignature } from './inspect.ts';
import {
  passphraseWrong,
  signingRefused,
  signingUnavailable,
  type SignatureProvider,
  type SignatureRequest,
} from './provider.ts';

/** Where the government's esign client (BSrE) listens, inside its own network, and how the platform logs in there. */
export interface BsreAccess {
  /** e.g. https://esign.teladan.go.id */
  baseUrl: string;
  user: string;
  password: string;
}

/** Milliseconds before the service counts as away. */
const PATIENCE = 30_000;

/** The service answers with this code, in `status_code`, when the passphrase does not fit. */
const WRONG_PASSPHRASE = 2031;

async function ask(
  access: BsreAccess,
  path: string,
  init: { body: FormData | string; json: boolean },
): Promise<Outcome<Response>> {
  const login = Buffer.from(`${access.user}:${access.password}`).toString('base64');
  try {
    const response = await fetch(new URL(path, access.baseUrl), {
      method: 'POST',
      headers: {
        authorization: `Basic ${login}`,
        ...(init.json ? { 'content-type': 'application/json' } : {}),
      },
      body: init.body,
      signal: AbortSignal.timeout(PATIENCE),
      redirect: 'error',
    });
    if (response.ok) return response;
    return await refusalOf(response);
  } catch {
    // The cause may quote the request, and the request holds a passphrase: nothing of it goes further.
    return signingUnavailable();
  }
}

async function refusalOf(response: Response) {
  const text = await response.text();
  if (response.status >= 500) return signingUnavailable();
  if (text.includes(String(WRONG_PASSPHRASE)) || /passphrase/i.test(text)) return passphraseWrong();
  return signingRefused();
}

/** What a service answers is not believed: only a PDF whose signature fits and covers all of it goes on. */
function accept(bytes: Buffer): Outcome<Buffer> {
  const inspection = inspectSignature(bytes);
  return inspection?.intact === true && inspection.whole ? bytes : signingRefused();
}

async function firstFile(response: Outcome<Response>): Promise<Outcome<Buffer>> {
  if (isRefusal(response)) return response;
  const body: unknown = await response.json().catch(() => null);
  const file: unknown =
    body !== null && typeof body === 'object' && 'file' in body && Array.isArray(body.file)
      ? body.file[0]
      : null;
  return typeof file === 'string' ? accept(Buffer.from(file, 'base64')) : signingRefused();
}

const properties = (request: SignatureRequest) => [
  { tampilan: 'INVISIBLE', location: request.location, reason: request.reason, contactInfo: '' },
];

/** BSrE, JSON API version 2: a person signs with NIK and passphrase. */
export function bsreV2(access: BsreAccess): SignatureProvider {
  return {
    name: 'bsre-v2',
    needs: 'secret',
    async sign(pdf, request, secret) {
      if (secret === undefined) return passphraseWrong();
      const body = { ...secret, signatureProperties: properties(request), file: [pdf.toString('base64')] };
      return firstFile(await ask(access, '/api/v2/sign/pdf', { body: JSON.stringify(body), json: true }));
    },
  };
}

/** BSrE, multipart API version 1: the same for older esign clients; the answer is the PDF itself. */
export function bsreV1(access: BsreAccess): SignatureProvider {
  return {
    name: 'bsre-v1',
    needs: 'secret',
    async sign(pdf, request, secret) {
      if (secret === undefined) return passphraseWrong();
      const form = new FormData();
      form.set('file', new Blob([Uint8Array.from(pdf)], { type: 'application/pdf' }), 'dokumen.pdf');
      form.set('nik', secret.nik);
      form.set('passphrase', secret.passphrase);
      form.set('tampilan', 'invisible');
      form.set('reason', request.reason);
      form.set('location', request.location);
      const response = await ask(access, '/api/sign/pdf', { body: form, json: false });
      if (isRefusal(response)) return response;
      return accept(Buffer.from(await response.arrayBuffer()));
    },
  };
}

/** Where the seal's running one-time code is kept between two seals (a file of mode 600; each code is good once). */
export interface SealCode {
  read(): Promise<string>;
  write(code: string): Promise<void>;
}

/** BSrE electronic seal, version 2: the office's own seal, without a person, so that a job may sign. */
export function bsreSeal(access: BsreAccess & { idSubscriber: string }, code: SealCode): SignatureProvider {
  return {
    name: 'bsre-seal',
    needs: 'nothing',
    async sign(pdf, request) {
      const { idSubscriber } = access;
      const renewal = JSON.stringify({ idSubscriber, totp: await code.read(), data: 1 });
      const renewed = await ask(access, '/api/v2/seal/get/totp', { body: renewal, json: true });
      if (isRefusal(renewed)) return renewed;
      const answer: unknown = await renewed.json().catch(() => null);
      if (
        answer === null ||
        typeof answer !== 'object' ||
        !('totp' in answer) ||
        typeof answer.totp !== 'string'
      ) {
        return signingRefused();
      }
      await code.write(answer.totp);
      const body = {
        idSubscriber,
        totp: answer.totp,
        signatureProperties: properties(request),
        file: [pdf.toString('base64')],
      };
      return firstFile(await ask(access, '/api/v2/seal/pdf', { body: JSON.stringify(body), json: true }));
    },
  };
}
