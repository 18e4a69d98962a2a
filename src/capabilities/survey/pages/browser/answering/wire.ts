/** `status` 0: no connection. */
export interface Reply {
  status: number;
  /** JSON object; empty where there was none */
  body: Readonly<Record<string, unknown>>;
}

/** Nothing of this browser travels with a request: no cookie, no address of the page, nothing from a cache. */
export async function ask(path: string, body?: object, signal?: AbortSignal): Promise<Reply> {
  const language = document.documentElement.lang;
  try {
    const reply = await fetch(path, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      ...(signal === undefined ? {} : { signal }),
      ...(body === undefined
        ? { headers: { 'accept-language': language } }
        : {
            method: 'POST',
            headers: { 'accept-language': language, 'content-type': 'application/json' },
            body: JSON.stringify(body),
          }),
    });
    const read: unknown = await reply.json().catch(() => null);
    return { status: reply.status, body: typeof read === 'object' && read !== null ? { ...read } : {} };
  } catch {
    return { status: 0, body: {} };
  }
}

/** Try again later: no connection, too many at once, or the server is not well. */
export function isPassing({ status }: Reply): boolean {
  return status === 0 || status === 429 || status >= 500;
}

/** A text of the answer; empty where there is none. */
export function textOf({ body }: Reply, name: string): string {
  const value = body[name];
  return typeof value === 'string' ? value : '';
}
