import { Agent, request } from 'node:http';

/** What one request took. */
export interface Taken {
  status: number;
  location: string;
  milliseconds: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

/** A citizen's browser without script: keeps its cookies and follows nothing. @param from address on this machine that he comes from */
export function citizen(url: string, from?: string) {
  const cookies = new Map<string, string>();
  const send = (method: string, path: string, form?: Record<string, string>): Promise<Taken> =>
    new Promise((resolve, reject) => {
      const begun = performance.now();
      const body = form === undefined ? '' : new URLSearchParams(form).toString();
      const asked = request(
        new URL(path, url),
        {
          method,
          agent,
          ...(from === undefined ? {} : { localAddress: from }),
          headers: {
            accept: 'text/html',
            'sec-fetch-site': 'same-origin',
            cookie: Array.from(cookies, ([name, value]) => `${name}=${value}`).join('; '),
            'content-type': 'application/x-www-form-urlencoded',
            'content-length': Buffer.byteLength(body),
          },
        },
        (reply) => {
          for (const each of reply.headers['set-cookie'] ?? []) {
            const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(each) ?? [];
            cookies.set(name, value);
          }
          reply.resume();
          reply.once('end', () =>
            resolve({
              status: reply.statusCode ?? 0,
              location: reply.headers.location ?? '',
              milliseconds: performance.now() - begun,
            }),
          );
        },
      );
      asked.once('error', reject);
      asked.end(body);
    });
  return {
    get: (path: string) => send('GET', path),
    post: (path: string, form: Record<string, string> = {}) => send('POST', path, form),
  };
}
