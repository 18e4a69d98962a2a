/** What came back; null: nothing did, and whether it was stored nobody can say. */
export type Answer = { status: number; body: string; headers: Headers } | null;

/** The way in for whoever writes: some server that stands, another one when it is gone. */
export interface Door {
  /** How often each status came back, and how often none. */
  counts: Map<string, number>;
  /** Answers that no fault excuses: 500, or 503/507 without both kinds of words. */
  unkind: string[];
  ask(
    method: string,
    path: string,
    options?: { cookie?: string; body?: unknown; page?: boolean },
  ): Promise<Answer>;
}

/** Longer than any answer takes, also of a busy machine, ms. */
const PATIENCE = 30_000;

/** @param urls addresses of the servers that stand now; while there is none, asking waits */
export function openDoor(urls: () => readonly string[]): Door {
  const counts = new Map<string, number>();
  const unkind: string[] = [];
  let turn = 0;
  return {
    counts,
    unkind,
    async ask(method, path, { cookie, body, page = false } = {}) {
      const standing = urls();
      const url = standing[turn++ % standing.length];
      if (url === undefined) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        return null;
      }
      const typed = body === undefined || body instanceof FormData || body instanceof URLSearchParams;
      let answer: Answer = null;
      try {
        const reply = await fetch(url + path, {
          method,
          redirect: 'manual',
          signal: AbortSignal.timeout(PATIENCE),
          headers: {
            'sec-fetch-site': 'same-origin',
            accept: page ? 'text/html' : 'application/json',
            ...(cookie === undefined ? {} : { cookie }),
            ...(typed ? {} : { 'content-type': 'application/json' }),
          },
          ...(body === undefined ? {} : { body: typed ? (body as FormData) : JSON.stringify(body) }),
        });
        answer = { status: reply.status, body: await reply.text(), headers: reply.headers };
      } catch {
        // Killed before or while it answered.
      }
      const key = String(answer?.status ?? 'none');
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (answer !== null && answer.status >= 500 && !isKind(answer))
        unkind.push(`${method} ${path} → ${answer.status} ${answer.body.slice(0, 200)}`);
      return answer;
    },
  };
}

/** A fault may be told as 503 or 507 with a sentence and the way out, never as an unexpected 500. */
function isKind({ status, body, headers }: NonNullable<Answer>): boolean {
  return (status === 503 || status === 507) && /lagi|again/.test(body) && headers.get('retry-after') !== null;
}
