// The queue of this device on /offline: what waits, since when, with delete and send. Its content is never shown.

interface Waiting {
  id: number;
  kind: string;
  at: string;
  refused: number | null;
}
type Words = Record<
  | 'tamu'
  | 'aduan'
  | 'receipt'
  | 'other'
  | 'waiting'
  | 'refused'
  | 'remove'
  | 'removeSure'
  | 'send'
  | 'empty'
  | 'back',
  string
>;

/** Seconds until a shared tablet returns to its start. */
const BACK_AFTER = 20;

const section = document.querySelector<HTMLElement>('[data-queue]');
const list = section?.querySelector('ul');
const asked = new URLSearchParams(location.search);

if (section && list && 'serviceWorker' in navigator) {
  const words = JSON.parse(section.dataset['queue'] ?? '{}') as Words;
  showKept(words);
  navigator.serviceWorker.addEventListener(
    'message',
    (event: MessageEvent<{ queue?: Waiting[]; sent?: string }>) => {
      if (event.data.queue) show(section, list, words, event.data.queue);
      // What the server answered has opened the ticket for this browser.
      if (event.data.sent === 'aduan') leadTo('/aduan/tanda-terima', words.receipt);
    },
  );
  ask({ ask: 'queue' });
  addEventListener('online', () => ask({ ask: 'send' }));
}

function ask(what: object): void {
  void navigator.serviceWorker.ready.then(({ active }) => active?.postMessage(what));
}

/** After a form was kept: say so instead of "no connection", and lead back to where it was filled in. */
function showKept(words: Words): void {
  if (!asked.has('antre')) return;
  for (const each of document.querySelectorAll<HTMLElement>('[data-lost]')) each.hidden = true;
  document.querySelector<HTMLElement>('[data-kept]')!.hidden = false;
  const back = new URL(asked.get('kembali') ?? '/', location.origin);
  if (back.origin !== location.origin) return;
  back.searchParams.delete('antre');
  const kiosk = back.searchParams.has('kios');
  if (kiosk) back.searchParams.set('kios', '1');
  leadTo(back.href, words.back);
  if (kiosk) setTimeout(() => location.replace(back.href), BACK_AFTER * 1_000);
}

function leadTo(href: string, label: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.className = 'button';
  link.textContent = label;
  document.querySelector('[data-back]')?.append(link, ' ');
}

function show(area: HTMLElement, rows: HTMLUListElement, words: Words, queue: readonly Waiting[]): void {
  area.hidden = false;
  rows.replaceChildren(...queue.map((each) => row(words, each)));
  area.querySelector('[data-send]')?.remove();
  if (queue.length === 0) {
    const nothing = document.createElement('li');
    nothing.textContent = words.empty;
    rows.append(nothing);
    return;
  }
  const send = button(words.send, () => ask({ ask: 'send' }));
  send.dataset['send'] = '';
  area.append(send);
}

function row(words: Words, { id, kind, at, refused }: Waiting): HTMLLIElement {
  const item = document.createElement('li');
  const time = new Date(at).toLocaleString(document.documentElement.lang, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const name = kind === 'tamu' || kind === 'aduan' ? words[kind] : words.other;
  const text = document.createElement('span');
  text.textContent = `${name}, ${time}: ${refused === null ? words.waiting : words.refused} `;
  const remove = button(words.remove, () => {
    if (confirm(words.removeSure)) ask({ ask: 'delete', id });
  });
  item.append(text, remove);
  return item;
}

function button(label: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'plain';
  made.textContent = label;
  made.addEventListener('click', press);
  return made;
}
