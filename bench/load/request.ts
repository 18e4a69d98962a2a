import { Agent, request } from 'node:http';

/** What one request came to. */
export interface Answer {
  status: number;
  /** from the first byte sent to the last byte received */
  milliseconds: number;
  body: string;
}

// A browser keeps its connection; the people of the load keep theirs.
const agent = new Agent({ keepAlive: true, maxSockets: 512, timeout: 60_000 });

/** One request as the staff application sends it. A broken connection answers with status 0. */
export function ask(
  url: string,
  method: string,
  path: string,
  cookie: string | null,
  body?: object,
): Promise<Answer> {
  const begun = performance.now();
  const payload = body === undefined ? null : JSON.stringify(body);
  return new Promise((resolve) => {
    const failed = (error: Error) =>
      resolve({ status: 0, milliseconds: performance.now() - begun, body: String(error) });
    const asked = request(
      new URL(path, url),
      {
        method,
        agent,
        headers: {
          accept: path.startsWith('/api') ? 'application/json' : 'text/html',
          'accept-encoding': 'identity',
          'sec-fetch-site': 'same-origin',
          ...(cookie === null ? {} : { cookie }),
          ...(payload === null
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
        },
      },
      (reply) => {
        const chunks: Buffer[] = [];
        reply.on('data', (chunk: Buffer) => chunks.push(chunk));
        reply.once('error', failed);
        reply.once('end', () =>
          resolve({
            status: reply.statusCode ?? 0,
            milliseconds: performance.now() - begun,
            body: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    asked.once('error', failed);
    asked.end(payload ?? '');
  });
}
