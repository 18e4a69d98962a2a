// The guest book with script: a key and a time of its own for every form, the signature, and a tablet that forgets.

import { drawSignature } from './signature.ts';

/** Seconds for which the tablet says that it is about to return. */
const WARNING = 10;

for (const field of document.querySelectorAll<HTMLElement>('[data-signature]')) drawSignature(field);
for (const place of document.querySelectorAll<HTMLElement>('[data-print]')) addPrint(place);
const form = document.querySelector<HTMLFormElement>('form[data-guest]');
if (form) prepare(form);
const kiosk = document.querySelector<HTMLElement>('[data-kiosk]');
if (kiosk) watch(kiosk);
showUnsent();

/** A page from the cache must not lend its key to the next guest; without a line the device says when he came. */
function prepare(guest: HTMLFormElement): void {
  const field = (name: string) => guest.elements.namedItem(name) as HTMLInputElement;
  if ('randomUUID' in crypto) field('kunci').value = crypto.randomUUID();
  let sent = false;
  guest.addEventListener('submit', (event) => {
    if (sent) event.preventDefault();
    sent = true;
    field('waktu').value = new Date().toISOString();
    setTimeout(() => {
      sent = false;
    }, 5_000);
  });
}

/** Back to the start after some time without a touch. 0 seconds: the start itself, which only keeps its pages. */
function watch(area: HTMLElement): void {
  const { start = '/tamu', form: formPath = '/tamu' } = area.dataset;
  const seconds = Number(area.dataset['kiosk']);
  void navigator.serviceWorker?.ready.then(({ active }) =>
    active?.postMessage({ ask: 'keep', paths: [start, formPath] }),
  );
  // "Back" must not bring up what a page held in memory.
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.replace(start);
  });
  if (seconds === 0) return;
  const said = area.querySelector<HTMLElement>('[data-idle]');
  let last = Date.now();
  for (const name of ['pointerdown', 'keydown', 'scroll', 'input']) {
    addEventListener(
      name,
      () => {
        last = Date.now();
        if (said) said.textContent = '';
      },
      { passive: true, capture: true },
    );
  }
  setInterval(() => {
    const idle = (Date.now() - last) / 1_000;
    if (idle >= seconds) location.replace(start);
    else if (said && idle >= seconds - WARNING && said.textContent === '') {
      said.textContent = said.dataset['idle'] ?? '';
    }
  }, 500);
}

/** How many entries of this tablet have not been sent. */
function showUnsent(): void {
  const place = document.querySelector<HTMLElement>('[data-unsent]');
  if (!place || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker.addEventListener('message', (event: MessageEvent<{ queue?: unknown[] }>) => {
    const n = event.data.queue?.length ?? 0;
    if (n === 0) return place.replaceChildren();
    const link = document.createElement('a');
    link.href = '/offline';
    link.textContent = place.dataset['show'] ?? '';
    place.replaceChildren(`${(place.dataset['unsent'] ?? '').replace('{n}', String(n))}. `, link);
  });
  void navigator.serviceWorker.ready.then(({ active }) => active?.postMessage({ ask: 'queue' }));
}

function addPrint(place: HTMLElement): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = place.dataset['print'] ?? '';
  button.addEventListener('click', () => print());
  place.replaceChildren(button);
}
