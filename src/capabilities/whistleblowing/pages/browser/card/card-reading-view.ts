import { fill } from '../../../../../platform/texts.ts';
import { compareWithCard, type CardReading } from '../../../rules/nik.ts';
import { button } from '../parts/controls.ts';
import { CARD_MEGABYTES, canReadCard, readCard } from './card-reading.ts';
import { el } from '../parts/el.ts';
import { cardTexts } from '../texts/card-texts.ts';

interface CardReadingOptions {
  locale: 'id' | 'en';
  /** region 99 of demo governments counts */
  demo: boolean;
  /** the photograph as it will be sealed, JPEG in base64; null: none yet */
  card: () => string | null;
  /** 16 digits, without spaces */
  nik: () => string;
  /** the outcome, which travels inside the sealed identity */
  tell: (reading: CardReading) => void;
}

export interface CardReadingView {
  element: HTMLElement;
  /** to be told when another photograph was chosen: what was read of the old one is forgotten */
  newCard: () => void;
  /** to be told when the number was typed anew: what was read is compared again */
  newNik: () => void;
}

/** The offer to read the number from the photograph: its size is said, it stops by itself, and its outcome refuses nobody. */
export function cardReadingView(options: CardReadingOptions): CardReadingView {
  const t = cardTexts[options.locale];
  const box = el('div', { class: 'reading' });
  const told = el('p', { role: 'status' });
  const bar = el('progress', { max: '1', 'aria-label': t.reading, hidden: true });
  let read: string | null = null;
  let running: AbortController | null = null;

  const judge = () => {
    const reading = read === null ? 'not-compared' : compareWithCard(options.nik(), read, options);
    options.tell(reading);
    return reading;
  };
  const start = async () => {
    const card = options.card();
    if (card === null) return;
    if (options.nik() === '') {
      told.textContent = t.nikFirst;
      return;
    }
    const stop = new AbortController();
    running = stop;
    press.hidden = true;
    halt.hidden = false;
    bar.hidden = false;
    bar.removeAttribute('value');
    halt.focus();
    const text = await readCard(card, {
      stop: stop.signal,
      progress: (stage, part) => {
        told.textContent = t[stage];
        if (stage === 'reading') bar.value = part;
      },
    });
    // Another photograph was chosen meanwhile.
    if (running !== stop) return;
    running = null;
    read = text;
    const reading = judge();
    told.textContent = stop.signal.aborted ? t.stopped : t[reading];
    press.textContent = t.again;
    press.hidden = false;
    halt.hidden = true;
    bar.hidden = true;
    press.focus();
  };
  const press = button(t.read, () => void start(), 'plain');
  const halt = button(t.stop, () => running?.abort(), 'plain');
  halt.hidden = true;

  const draw = () => {
    box.hidden = options.card() === null;
    box.replaceChildren(
      ...(canReadCard()
        ? [
            el('p', {}, el('b', {}, t.offer)),
            el(
              'p',
              { class: 'hint' },
              fill(t.offerHint, { size: CARD_MEGABYTES.toLocaleString(options.locale) }),
            ),
            told,
            bar,
            el('p', { class: 'turns' }, press, halt),
          ]
        : [el('p', { class: 'hint' }, t.low)]),
    );
  };
  draw();
  return {
    element: box,
    newCard() {
      running?.abort();
      running = null;
      read = null;
      told.textContent = '';
      press.textContent = t.read;
      press.hidden = false;
      halt.hidden = true;
      bar.hidden = true;
      judge();
      draw();
    },
    newNik() {
      const reading = judge();
      if (read !== null) told.textContent = t[reading];
    },
  };
}
