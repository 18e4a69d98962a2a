import { fill } from '../src/platform/texts.ts';
import { currentLocale } from './language.tsx';
import { texts } from './locales/request.ts';
import { brokenWay, Problem, type ProblemBody } from './problem.ts';

let signedOut: () => void = () => {};

/** Called when the server says that the session has ended. */
export function onSignedOut(listener: () => void): () => void {
  signedOut = listener;
  return () => {
    signedOut = () => {};
  };
}

/** @throws Problem */
export async function send<T>(method: string, address: string, body?: unknown): Promise<T> {
  const locale = currentLocale();
  const json = body !== undefined;
  let response: Response;
  try {
    response = await fetch(address, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        'accept-language': locale,
        ...(json ? { 'content-type': 'application/json' } : {}),
      },
      ...(json ? { body: JSON.stringify(body) } : {}),
    });
  } catch {
    throw brokenWay(0, texts[locale].offline);
  }
  return answerOf<T>(response.status, response.headers.get('content-type'), await response.text());
}

/** @throws Problem unless `status` is 2xx */
export function answerOf<T>(status: number, type: string | null, text: string): T {
  const body = (type ?? '').includes('json') && text !== '' ? (JSON.parse(text) as unknown) : undefined;
  if (status >= 200 && status < 300) return body as T;
  if (isProblemBody(body)) {
    if (body.code === 'signed-out') signedOut();
    throw new Problem(body);
  }
  throw brokenWay(status, fill(texts[currentLocale()].unreachable, { status }));
}

function isProblemBody(value: unknown): value is ProblemBody {
  return (
    typeof value === 'object' && value !== null && 'code' in value && 'detail' in value && 'fields' in value
  );
}
