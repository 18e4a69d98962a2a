import { speaksOfWrong } from '../sensitive-text.ts';

/** Milliseconds after the last key. */
const PAUSE = 400;
const KEPT = 'lurus-tulisan ';

/** Watches one text: all of it happens on this device, and nothing is sent by it. */
function watch(notice: HTMLElement): void {
  const field = document.getElementById(notice.dataset['watch'] ?? '');
  if (!(field instanceof HTMLTextAreaElement)) return;
  const key = `${KEPT}${location.pathname} ${field.name}`;
  let stays = false;
  let timer = 0;

  const look = () => {
    notice.hidden = stays || !speaksOfWrong(field.value);
  };
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(look, PAUSE);
  });
  // Sending before the offer was seen would make it worthless: the first press shows it, the second one sends.
  field.form?.addEventListener('submit', (event) => {
    const seen = !notice.hidden;
    look();
    if (notice.hidden || seen) return;
    event.preventDefault();
    notice.tabIndex = -1;
    notice.focus();
  });
  notice.querySelector('[data-stay]')?.addEventListener('click', () => {
    stays = true;
    notice.hidden = true;
    field.focus();
  });
  notice.querySelector<HTMLElement>('[data-copy-of]')?.addEventListener('click', (event) => {
    const button = event.currentTarget as HTMLElement;
    void navigator.clipboard?.writeText(field.value).then(() => {
      button.textContent = button.dataset['copied'] ?? '';
    });
  });
  // Going to look at the safe way loses nothing: the text waits in this tab, and goes with it.
  notice.querySelector('a')?.addEventListener('click', () => sessionStorage.setItem(key, field.value));
  const kept = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  if (kept !== null && field.value === '') field.value = kept;
  look();
}

for (const notice of document.querySelectorAll<HTMLElement>('[data-watch]')) watch(notice);
