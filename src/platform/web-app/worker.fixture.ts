import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { createContext, runInContext } from 'node:vm';

const ORIGIN = 'https://lurus.teladan.example';

interface Item {
  id: number;
  kind: string;
  refused: number | null;
}

/** A service worker without a browser: its own source, with a network, a cache and a store that the test holds. */
export interface FakeWorker {
  cache: Map<string, Response>;
  /** what is kept of the one who is signed in */
  reader: Map<string, Response>;
  queue: Map<number, Item>;
  /** what the pages were told */
  told: { queue: Item[]; sent?: string }[];
  /** answers a request; an Error means that there is no line */
  network: (request: Request) => Response | Error;
  /** requests that reached the network */
  sent: Request[];
  install(): Promise<void>;
  /** asks for a page or a file; null: the worker does not touch it */
  ask(path: string, init?: RequestInit & { page?: boolean }): Promise<Response | null>;
  say(data: object): Promise<void>;
}

export function fakeWorker(shell: string[] = ['/offline', '/tamu']): FakeWorker {
  const hears = new Map<string, (event: object) => void>();
  const worker: FakeWorker = {
    cache: new Map(),
    reader: new Map(),
    queue: new Map(),
    told: [],
    sent: [],
    network: () => new Response('ok'),
    install: () => event('install', {}),
    async ask(path, { page = true, ...init } = {}) {
      const request = Object.defineProperty(new Request(ORIGIN + path, init), 'mode', {
        value: page ? 'navigate' : 'no-cors',
      });
      let answer: Promise<Response> | null = null;
      await event('fetch', {
        request,
        respondWith: (given: Promise<Response>) => {
          answer = given;
        },
      });
      return answer;
    },
    say: (data) => event('message', { data, source: page }),
  };
  const page = {
    url: ORIGIN,
    postMessage: (message: (typeof worker.told)[number]) => worker.told.push(message),
  };

  async function event(name: string, given: object): Promise<void> {
    const works: Promise<unknown>[] = [];
    hears.get(name)!({ waitUntil: (work: Promise<unknown>) => works.push(work), ...given });
    await Promise.all(works);
  }

  const cacheOf = (kept: Map<string, Response>) => ({
    match: async (name: string) => kept.get(name)?.clone(),
    put: async (name: string, answer: Response) => void kept.set(name, answer),
    keys: async () => [...kept.keys()].map((name) => ({ url: new URL(name, ORIGIN).href })),
    delete: async ({ url }: { url: string }) => kept.delete(new URL(url).pathname),
  });
  const isReader = (name: string) => name === 'lurus-reader';
  const caches = {
    open: async (name: string) => cacheOf(isReader(name) ? worker.reader : worker.cache),
    keys: async () => [],
    delete: async (name: string) => {
      if (isReader(name)) worker.reader.clear();
      return true;
    },
  };
  const scope = createContext({
    URL,
    Response,
    Promise,
    Error,
    Date,
    encodeURIComponent,
    console,
    SETTINGS: { release: 'uji', shell },
    location: new URL(ORIGIN),
    caches,
    Headers,
    indexedDB: fakeStore(worker.queue),
    clients: { claim: async () => {}, matchAll: async () => [page], openWindow: async () => {} },
    registration: { showNotification: async () => {} },
    skipWaiting: async () => {},
    addEventListener: (name: string, hear: (event: object) => void) => hears.set(name, hear),
    fetch: async (asked: string | Request, init?: RequestInit) => {
      const request = typeof asked === 'string' ? new Request(new URL(asked, ORIGIN), init) : asked;
      worker.sent.push(request);
      const answer = worker.network(request);
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
  const source = readFileSync(new URL('browser/sw.entry.ts', import.meta.url), 'utf8');
  runInContext(stripTypeScriptTypes(source), scope);
  return worker;
}

/** As much of IndexedDB as the worker uses: one store, answers in the next turn. */
function fakeStore(rows: Map<number, Item>) {
  let next = 0;
  const later = <T>(result: T) => ({ result, addEventListener: hearing });
  const hearing = (name: string, hear: () => void) => {
    if (name === 'success' || name === 'complete') setImmediate(hear);
  };
  const store = {
    add: (row: Omit<Item, 'id'>) => {
      next += 1;
      rows.set(next, { ...row, id: next });
      return later(next);
    },
    put: (row: Item) => later(void rows.set(row.id, row)),
    delete: (id: number) => later(void rows.delete(id)),
    getAll: () => later([...rows.values()]),
  };
  const database = {
    close() {},
    transaction: () => ({ objectStore: () => store, addEventListener: hearing }),
  };
  return { open: () => later(database) };
}

/** An answer as the browser shows it after it has followed a redirect to `path`. */
export function arrivedAt(path: string, status = 200): Response {
  const answer = new Response('', { status });
  Object.defineProperty(answer, 'url', { value: ORIGIN + path });
  Object.defineProperty(answer, 'redirected', { value: true });
  return answer;
}
