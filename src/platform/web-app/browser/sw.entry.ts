// The service worker, one file without imports: what it keeps, what it sends later, and whom it tells.
// It never touches an answer of /api. Of pages it keeps those that are the same for everybody, and those below /m of the one who is signed in,
// for as long as his session lasts.

/** Set by the server in front of this text: the release, and what a first visit already keeps. */
declare const SETTINGS: { release: string; shell: string[] };

interface Waiting {
  id: number;
  /** `tamu`, `aduan`: what the page that shows the queue calls it */
  kind: string;
  url: string;
  contentType: string;
  body: ArrayBuffer;
  /** ISO 8601 UTC */
  at: string;
  /** status with which the server refused it; null while it waits */
  refused: number | null;
}
interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface WorkerClient {
  url: string;
  postMessage(message: unknown): void;
  focus?(): Promise<unknown>;
  navigate?(url: string): Promise<unknown>;
}
interface WorkerScope {
  addEventListener(name: string, hear: (event: never) => void): void;
  skipWaiting(): Promise<void>;
  clients: {
    claim(): Promise<void>;
    matchAll(options?: object): Promise<WorkerClient[]>;
    openWindow(url: string): Promise<unknown>;
  };
  registration: ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } };
}

const scope = globalThis as unknown as WorkerScope;
const CACHE = `lurus-${SETTINGS.release}`;
const OFFLINE = '/offline';
/** Pages of the one who is signed in; of whoever reads next, nothing of them is there. */
const READER = 'lurus-reader';
/** Under which the cache of the reader says who he is, and until when. */
const WHO = '/m/-/pembaca';
/** Pages of a reader that a device keeps. */
const MOST_PAGES = 60;
/** The staff application's one page, whatever its address. */
const STAFF = '/app/';
/** Where a page without script sends its reader out. */
const SIGN_OUT = '/app/keluar';
const TAG = 'antrean';

scope.addEventListener('install', (event: ExtendableEvent) => {
  event.waitUntil(keep(SETTINGS.shell).then(() => scope.skipWaiting()));
});

scope.addEventListener('activate', (event: ExtendableEvent) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))))
      .then(() => scope.clients.claim()),
  );
});

scope.addEventListener(
  'fetch',
  (event: ExtendableEvent & { request: Request; respondWith(answer: Promise<Response>): void }) => {
    const { request } = event;
    const url = new URL(request.url);
    if (url.origin !== location.origin) return;
    const page = request.mode === 'navigate';
    // Signing in and out both end what was kept of a reader; whoever is asked to sign in is signed out.
    const leaving = url.pathname === SIGN_OUT && request.method === 'POST';
    const signing = leaving || (isSession(url.pathname) && request.method !== 'GET');
    if (signing || (page && url.pathname === '/app/login')) event.waitUntil(forgetReader());
    if (page && leaving) {
      event.respondWith(fromNetwork(request, url));
    } else if (page && request.method === 'POST' && url.searchParams.has('antre')) {
      event.respondWith(sendOrKeep(request, url));
    } else if (request.method === 'GET' && isAsset(url.pathname)) {
      event.respondWith(fromCache(request));
    } else if (request.method === 'GET' && page && isReaders(url.pathname)) {
      event.respondWith(ofReader(request, url));
    } else if (request.method === 'GET' && page) {
      event.respondWith(fromNetwork(request, url));
      event.waitUntil(sendWaiting().catch(() => undefined));
    }
  },
);

/** Files whose name holds the hash of their content. */
function isAsset(path: string): boolean {
  return /^\/(app\/assets|public|skrip|arms)\//.test(path);
}

/** Under which name a page may be kept; null: never. Nothing here says anything about anybody. */
function nameOfPage(url: URL): string | null {
  const { pathname, search, searchParams } = url;
  if (pathname === OFFLINE) return OFFLINE;
  if (pathname.startsWith(STAFF)) return STAFF;
  if (pathname === '/' || pathname === '/lapor') return search === '' ? pathname : null;
  const plain = [...searchParams.keys()].every((name) => name === 'tempat' || name === 'kios');
  return pathname === '/tamu' && plain ? pathname + search : null;
}

async function fromCache(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request.url);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request.url, answer.clone());
  return answer;
}

/** Pages come from the server while there is one: nobody reads yesterday's. */
async function fromNetwork(request: Request, url: URL): Promise<Response> {
  const name = request.method === 'GET' ? nameOfPage(url) : null;
  const cache = await caches.open(CACHE);
  try {
    const answer = await fetch(request);
    if (isGone(answer)) throw new Error('no server');
    if (name !== null && answer.ok && !answer.redirected) await cache.put(name, answer.clone());
    return answer;
  } catch {
    const kept = name === null ? undefined : await cache.match(name);
    return kept ?? (await cache.match(OFFLINE)) ?? Response.error();
  }
}

/** The proxy answers, the program behind it does not. */
function isGone(answer: Response): boolean {
  return answer.status >= 502 && answer.status <= 504;
}

// Pages of a reader: the server names him by a mark of his session (`x-lurus-kept: <mark> <until>`). Another mark, a sign-in, a sign-out and the
// end of the session each take everything away that was kept of him.

/** `/m` and what lies below it. */
function isReaders(path: string): boolean {
  return path === '/m' || path.startsWith('/m/');
}

function isSession(path: string): boolean {
  return /^\/api\/(sessions?(\/|$)|activation$)/.test(path);
}

/** Times that a reader was forgotten: what was asked for before comes too late to be kept. */
let forgotten = 0;

function forgetReader(): Promise<boolean> {
  forgotten += 1;
  return caches.delete(READER);
}

async function ofReader(request: Request, url: URL): Promise<Response> {
  let answer: Response;
  const asked = forgotten;
  try {
    answer = await fetch(request);
    if (isGone(answer)) throw new Error('no server');
  } catch {
    const kept = await keptOfReader(url.pathname);
    return kept ?? (await (await caches.open(CACHE)).match(OFFLINE)) ?? Response.error();
  }
  // A redirect of a navigation is followed by the browser: the page that it leads to comes here by itself.
  if (answer.type === 'basic') await keepOfReader(url.pathname, answer.clone(), asked);
  return answer;
}

/**
 * Keeps a page under its path alone, for the reader whom the answer names. Who may no longer read it loses everything that was kept: a role that
 * was taken away does not live on without a line.
 * @param asked `forgotten` when the page was asked for
 */
async function keepOfReader(path: string, answer: Response, asked: number): Promise<void> {
  if (asked !== forgotten) return;
  if (answer.status === 401 || answer.status === 403) {
    await forgetReader();
    return;
  }
  const said = answer.headers.get('x-lurus-kept');
  if (said === null || !answer.ok || answer.redirected) return;
  let cache = await caches.open(READER);
  const known = await (await cache.match(WHO))?.text();
  if (known !== undefined && known.split(' ')[0] !== said.split(' ')[0]) {
    await caches.delete(READER);
    cache = await caches.open(READER);
  }
  if (asked !== forgotten) return;
  await cache.put(WHO, new Response(said));
  await cache.put(path, answer);
  const others = (await cache.keys()).filter((each) => new URL(each.url).pathname !== WHO);
  await Promise.all(others.slice(0, -MOST_PAGES).map((each) => cache.delete(each)));
}

/** The page as it was kept, marked as read without a network; none once the session is over. */
async function keptOfReader(path: string): Promise<Response | undefined> {
  const cache = await caches.open(READER);
  const until = (await (await cache.match(WHO))?.text())?.split(' ')[1];
  const kept = await cache.match(path);
  if (until === undefined || new Date(until) <= new Date()) {
    await caches.delete(READER);
    return undefined;
  }
  if (kept === undefined) return undefined;
  const text = (await kept.text()).replace('data-line="yes"', 'data-line="no"');
  const headers = new Headers();
  for (const name of ['content-type', 'content-security-policy', 'content-language'])
    headers.set(name, kept.headers.get(name) ?? '');
  return new Response(text, { headers });
}

/** Fetches what may be kept. One that fails does not hinder the others. */
async function keep(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(CACHE);
  await Promise.allSettled(
    paths.map(async (path) => {
      const url = new URL(path, location.origin);
      if (url.origin === location.origin && isReaders(url.pathname)) {
        const asked = forgotten;
        return keepOfReader(url.pathname, await fetch(url.pathname, { cache: 'no-store' }), asked);
      }
      const name = isAsset(url.pathname) ? path : nameOfPage(url);
      if (url.origin !== location.origin || name === null) return;
      const answer = await fetch(path, { cache: 'reload' });
      if (answer.ok && !answer.redirected) await cache.put(name, answer);
    }),
  );
}

// The queue: forms whose address carries `antre` wait on this device when there is no line. Each form carries a key of its own, so that
// one that did arrive, though its answer was lost, is no second one when it is sent again.

async function sendOrKeep(request: Request, url: URL): Promise<Response> {
  const contentType = request.headers.get('content-type') ?? '';
  const body = await request.clone().arrayBuffer();
  try {
    const answer = await fetch(request);
    if (!isGone(answer)) return answer;
  } catch {
    // kept below
  }
  const kind = url.searchParams.get('antre') ?? '';
  await inStore('readwrite', (store) =>
    store.add({ kind, url: url.href, contentType, body, at: new Date().toISOString(), refused: null }),
  );
  await scope.registration.sync?.register(TAG).catch(() => undefined);
  await tellPages();
  const back = `${url.pathname}${url.search}`;
  const kept = `${OFFLINE}?antre=${encodeURIComponent(kind)}&kembali=${encodeURIComponent(back)}`;
  return Response.redirect(location.origin + kept, 303);
}

/** A form leads to its receipt once it is stored; any other page means that somebody has to look at it again. */
function hasArrived(kind: string, path: string): boolean {
  if (kind === 'tamu') return /^\/tamu\/[0-9A-Z]{10}$/.test(path);
  return kind === 'aduan' && path === '/aduan/tanda-terima';
}

let sending: Promise<void> | null = null;

/** Sends what waits, oldest first; whoever asks meanwhile waits for the same run. */
function sendWaiting(): Promise<void> {
  sending ??= sendAll().finally(() => {
    sending = null;
  });
  return sending;
}

async function sendAll(): Promise<void> {
  const waiting = (await listWaiting()).filter((each) => each.refused === null);
  for (const each of waiting) {
    const answer = await fetch(each.url, {
      method: 'POST',
      headers: { 'content-type': each.contentType },
      body: each.body,
    });
    const { status } = answer;
    if (status >= 500 || status === 429 || status === 408) throw new Error('later');
    if (answer.ok && hasArrived(each.kind, new URL(answer.url).pathname)) {
      await inStore('readwrite', (store) => store.delete(each.id));
      await tellPages(undefined, each.kind);
    } else {
      await inStore('readwrite', (store) => store.put({ ...each, refused: status }));
      await tellPages();
    }
  }
}

/** What the pages are told of the queue: how many and since when, never what stands in it: the next visitor reads along. */
async function tellPages(to?: WorkerClient, sent?: string): Promise<void> {
  const queue = (await listWaiting()).map(({ id, kind, at, refused }) => ({ id, kind, at, refused }));
  const pages = to ? [to] : await scope.clients.matchAll({ type: 'window' });
  for (const page of pages) page.postMessage({ queue, sent });
}

scope.addEventListener('sync', (event: ExtendableEvent & { tag: string }) => {
  if (event.tag === TAG) event.waitUntil(sendWaiting());
});

scope.addEventListener(
  'message',
  (
    event: ExtendableEvent & { source: WorkerClient; data: { ask?: string; id?: number; paths?: string[] } },
  ) => {
    const { ask, id, paths } = event.data;
    if (ask === 'keep') event.waitUntil(keep(paths ?? []));
    if (ask === 'queue') event.waitUntil(tellPages(event.source));
    if (ask === 'send') event.waitUntil(sendWaiting().catch(() => undefined));
    if (ask === 'delete' && id !== undefined) {
      event.waitUntil(inStore('readwrite', (store) => store.delete(id)).then(() => tellPages()));
    }
  },
);

function openStore(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open('lurus', 1);
    asked.addEventListener('upgradeneeded', () =>
      asked.result.createObjectStore(TAG, { keyPath: 'id', autoIncrement: true }),
    );
    asked.addEventListener('success', () => resolve(asked.result));
    asked.addEventListener('error', () => reject(asked.error ?? new Error('no store')));
  });
}

async function inStore<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await openStore();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(TAG, mode);
      const asked = work(transaction.objectStore(TAG));
      transaction.addEventListener('complete', () => resolve(asked.result));
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('not kept')));
    });
  } finally {
    database.close();
  }
}

function listWaiting(): Promise<Waiting[]> {
  return inStore('readonly', (store) => store.getAll() as IDBRequest<Waiting[]>);
}

// Web push: a title without content and a path; what it is about is read after signing in.

scope.addEventListener('push', (event: ExtendableEvent & { data: { json(): unknown } | null }) => {
  const said = read(event.data);
  event.waitUntil(
    scope.registration.showNotification(said.title ?? 'Lurus', {
      ...(said.body === undefined ? {} : { body: said.body }),
      ...(said.tag === undefined ? {} : { tag: said.tag }),
      icon: '/ikon/192.png',
      badge: '/ikon/lencana.png',
      data: said.link ?? STAFF,
    }),
  );
});

function read(data: { json(): unknown } | null): {
  title?: string;
  body?: string;
  link?: string;
  tag?: string;
} {
  try {
    return (data?.json() ?? {}) as object;
  } catch {
    return {};
  }
}

scope.addEventListener('notificationclick', (event: ExtendableEvent & { notification: Notification }) => {
  event.notification.close();
  const link = new URL(String(event.notification.data), location.origin);
  event.waitUntil(open(link.origin === location.origin ? link.href : location.origin));
});

async function open(link: string): Promise<unknown> {
  const pages = await scope.clients.matchAll({ type: 'window' });
  const there =
    pages.find((page) => page.url === link) ??
    pages.find((page) => new URL(page.url).pathname.startsWith(STAFF));
  if (there === undefined) return scope.clients.openWindow(link);
  await there.focus?.();
  return there.url === link ? undefined : there.navigate?.(link);
}
