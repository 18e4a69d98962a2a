import { SealingError } from '../../../../../platform/sealing/sealing-error.ts';
import { el } from '../parts/el.ts';
import { doorView, type Door } from './mailbox-door.ts';
import type { BoxHouse, OpenMailbox } from './mailbox-side.ts';
import { mailboxView } from './mailbox-view.ts';
import { isLineFault, LineBroken } from '../wire/parts-upload.ts';
import { readSettings } from '../page/read-settings.ts';
import type { Slip } from '../receipt/receipt-slip.ts';
import type { MailboxSettings } from '../page/settings.ts';
import { mailboxTexts } from '../texts/mailbox-texts.ts';
import { Refused, wireOf } from '../wire/wire.ts';
import { mailboxOf } from '../page/workers.ts';

/** Minutes without a key or a touch after which an open box closes by itself. */
const IDLE = 15;
/** Milliseconds before the second try; each further one waits twice as long, half a minute at most. */
const SLOW = 1_000;
const SLOWEST = 30_000;

const wait = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

function start(place: HTMLElement): void {
  const { locale, government, root } = readSettings<MailboxSettings>(place);
  const t = mailboxTexts[locale];
  const wire = wireOf(fetch.bind(globalThis), locale);
  const house: BoxHouse = {
    wire,
    pin: { root, government },
    async sendFiles(files, key, progress) {
      const { sendFilesBeside } = await import('./mailbox-files-client.ts');
      return sendFilesBeside(files, key, wire, locale, progress);
    },
  };
  let typed: Door['typed'] = { receipt: '', root: '' };
  let tries = 0;
  let isOpen = false;

  const wordsOf = (error: unknown, otherwise: string) => {
    if (error instanceof SealingError) return t.foreign;
    if (error instanceof LineBroken || isLineFault(error)) return t.lineBroken;
    if (error instanceof Refused && error.message !== '') return error.message;
    return otherwise;
  };

  const draw = (parts: readonly (HTMLElement | null)[], focus: string) => {
    place.replaceChildren(...parts.filter((each) => each !== null));
    place.querySelector<HTMLElement>(focus)?.focus();
    scrollTo(0, 0);
  };

  const ask = (said: Partial<Pick<Door, 'told' | 'danger' | 'quiet'>> = {}) => {
    const { told = null, danger = null, quiet = '' } = said;
    isOpen = false;
    const refuse: Door['refuse'] = (field, message) => ask({ told: { field, message } });
    draw(
      doorView(t, { typed, told, danger, quiet, refuse, open: (slip) => void open(slip) }),
      told === null ? 'h1' : '.summary',
    );
  };

  /** Everything that was read or typed leaves the page. */
  const wipe = (quiet: string) => {
    typed = { receipt: '', root: '' };
    ask({ quiet });
  };

  const open = async (slip: Slip) => {
    const status = el('p', { role: 'status' }, t.opening);
    const press = place.querySelector<HTMLButtonElement>('button[type=submit]');
    if (press !== null) press.disabled = true;
    place.append(status);
    try {
      const { isRootInWords } = await import('./mailbox-trust.ts');
      if (slip.rootWords.length > 0 && (root === null || !(await isRootInWords(root, slip.rootWords))))
        return ask({ danger: { title: t['danger-root-differs'], text: t.dangerRoot } });
      if (tries > 0) await wait(Math.min(SLOWEST, SLOW * 2 ** (tries - 1)));
      const { openBox } = await import('./mailbox-side.ts');
      const box = await openBox(await mailboxOf(slip.receipt, government), house);
      typed = { receipt: '', root: '' };
      tries = 0;
      show(box, '');
    } catch (error) {
      tries++;
      const unknown = error instanceof Refused && error.status === 404;
      const message = unknown ? t.wrong : isLineFault(error) ? t.failed : wordsOf(error, t.failed);
      ask({ told: { field: 'receipt', message } });
    }
  };

  const show = (box: OpenMailbox, told: string) => {
    isOpen = true;
    const after = async (next: Promise<OpenMailbox>, sentence: (next: OpenMailbox) => string) => {
      try {
        const fresh = await next;
        // Closed meanwhile: what was under way must not open it again.
        if (isOpen) show(fresh, sentence(fresh));
        return null;
      } catch (error) {
        return wordsOf(error, t.notSent);
      }
    };
    const isNew = (fresh: OpenMailbox) =>
      fresh.letters.length !== box.letters.length ||
      fresh.state.status !== box.state.status ||
      fresh.state.openings.length !== box.state.openings.length;
    const acts = {
      say: (letter: Parameters<OpenMailbox['say']>[0], progress: (part: number) => void) =>
        after(box.say(letter, progress), () => t.sent),
      look: () =>
        void after(box.refresh(), (fresh) => (isNew(fresh) ? '' : t.looked)).then((fault) => {
          if (fault !== null) show(box, fault);
        }),
      close: () => wipe(t.wiped),
    };
    draw(mailboxView(box, t, locale, acts, told), 'h1');
  };

  let asleep: ReturnType<typeof setTimeout> | undefined;
  const awake = () => {
    clearTimeout(asleep);
    asleep = setTimeout(() => isOpen && wipe(t.idle), IDLE * 60_000);
  };
  for (const sign of ['keydown', 'pointerdown']) addEventListener(sign, awake, { passive: true });
  awake();
  // Neither a page kept for the way back nor the picture of a sleeping tab may show what was open.
  addEventListener('pagehide', () => {
    typed = { receipt: '', root: '' };
    place.replaceChildren();
  });
  ask();
}

const place = document.getElementById('kotak');
if (place !== null && 'subtle' in crypto) start(place);
