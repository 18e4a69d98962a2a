import { fill } from '../../../../../platform/texts.ts';
import { hashedStream } from '../../../../../platform/sealing/hash-stream.ts';
import { newReceipt } from '../../../sealing/receipt.ts';
import { keysOn, verifyDirectory, type KeyDirectory } from '../../../sealing/directory.ts';
import { readersOf } from '../../../sealing/readers.ts';
import { button, textInput } from '../parts/controls.ts';
import { longDay } from '../parts/day-words.ts';
import { el } from '../parts/el.ts';
import { envelopeFaults, envelopeForm } from './envelope-form.ts';
import { sealEnvelope } from './envelope-sealing.ts';
import type { EnvelopeSettings } from './envelope-settings.ts';
import { FREE_TO_LEAVE } from '../page/free-to-leave.ts';
import { ledger, noticeBox, section } from '../parts/page-parts.ts';
import { isRootInWords } from '../mailbox/mailbox-trust.ts';
import { saveFile } from '../../../../../../web/save-file.ts';
import { receiptView } from '../receipt/receipt-view.ts';
import type { ClientSettings } from '../page/settings.ts';
import { envelopeTexts } from '../texts/envelope-texts.ts';
import { newWizard, wizard, type WizardAction, type WizardState } from '../wizard/wizard-state.ts';
import type { Fault } from '../wizard/wizard-faults.ts';

/** A name that tells nobody what it is. */
const FILE = 'amplop.lurus';

/** The day of this device: the file knows no other. */
function dayHere(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

async function start(place: HTMLElement): Promise<void> {
  const { client, entries } = JSON.parse(place.dataset['settings'] ?? '') as EnvelopeSettings;
  const { locale } = client;
  const t = envelopeTexts[locale];
  const settings = { ...client, today: dayHere(), around: { id: {}, en: {} } } satisfies ClientSettings;
  const heading = () => el('h1', { tabindex: '-1' }, t.title);
  const show = (parts: readonly (HTMLElement | null)[], focus: string) => {
    place.replaceChildren(...parts.filter((each) => each !== null));
    place.querySelector<HTMLElement>(focus)?.focus();
    scrollTo(0, 0);
  };
  if (!('subtle' in crypto))
    return show([heading(), noticeBox('danger', t.noCrypto, el('p', {}, t.noCryptoText))], 'h1');
  const directory = await directoryOf(settings, entries);
  if (directory === null)
    return show([heading(), noticeBox('danger', t.forged, el('p', {}, t.forgedText))], 'h1');
  if (readersOf(keysOn(directory, settings.today), 'none').fault !== null) {
    const text = fill(t.noReadersText, { day: longDay(settings.today, locale) });
    return show([heading(), noticeBox('warn', t.noReaders, el('p', {}, text))], 'h1');
  }

  let state: WizardState = newWizard(settings.modes);
  let busy = false;
  const check: RootCheck = { typed: '', differs: false };
  const tell = (action: WizardAction) => {
    state = wizard(state, action, settings.modes);
  };
  addEventListener(FREE_TO_LEAVE, () => {
    busy = false;
  });
  addEventListener('beforeunload', (event) => {
    if (busy) event.preventDefault();
  });

  const draw = (faults: readonly Fault[], told = '') => {
    const form = { settings, answers: () => state.answers, tell, seal: () => void seal() };
    const [missing = null, body = null] = envelopeForm(form, faults, () => draw([]));
    show(
      [
        heading(),
        missing,
        el('p', { class: 'lead' }, t.lead),
        el('p', {}, t.offline),
        rootSection(settings, t, check),
        el('p', { class: 'error', role: 'alert' }, told),
        body,
      ],
      faults.length > 0 ? '.summary' : 'h1',
    );
  };

  const seal = async () => {
    if (check.differs) return draw([{ field: 'root', message: t.rootDiffers }]);
    const faults = envelopeFaults(state.answers, settings);
    if (faults.length > 0) return draw(faults);
    const receipt = newReceipt();
    const bar = el('progress', { max: '1', value: '0', 'aria-label': t.sealing });
    busy = true;
    show([el('h1', { tabindex: '-1' }, t.press), el('p', { role: 'status' }, t.sealing), bar], 'h1');
    try {
      const envelope = await sealEnvelope({ answers: state.answers, settings, entries, receipt }, (part) => {
        bar.value = part;
      });
      const sum = await sha256Of(envelope);
      state = newWizard(settings.modes);
      const size = `${Math.ceil(envelope.size / 1024).toLocaleString(locale)} KB`;
      const [title, ...rest] = receiptView(receipt, '', settings, 'envelope');
      // The page has one heading: that of the envelope; the receipt stands below it.
      show(
        [
          el('h1', { tabindex: '-1' }, t.sealed),
          el('p', { class: 'lead' }, fill(t.sealedLead, { size })),
          ledger([[t.sum, el('span', { class: 'code sum' }, sum)]]),
          el(
            'p',
            { class: 'turns' },
            button(t.save, () => saveFile(FILE, envelope)),
          ),
          el('h2', {}, title?.textContent ?? ''),
          ...rest,
        ],
        'h1',
      );
    } catch {
      busy = false;
      draw([], t.sealFailed);
    }
  };
  draw([]);
}

async function directoryOf(settings: ClientSettings, entries: unknown): Promise<KeyDirectory | null> {
  if (settings.root === null) return null;
  const { government, root } = settings;
  return (await verifyDirectory(entries, { government, root })).directory;
}

/** What was typed of the decree's words, and whether it is another root: then nothing is sealed. */
interface RootCheck {
  typed: string;
  differs: boolean;
}

/** The root's words, and a place to type those of the decree for who does not trust his eyes. */
function rootSection(
  { root, rootWords }: ClientSettings,
  t: (typeof envelopeTexts)['id'],
  check: RootCheck,
): HTMLElement {
  const same = el('p', { class: 'ok', role: 'status' });
  const alarm = el('div', {});
  const compare = async (typed: string) => {
    check.typed = typed;
    const words = typed
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((each) => each !== '');
    const whole = words.length >= 8;
    const right = whole && root !== null && (await isRootInWords(root, words));
    if (check.typed !== typed) return;
    check.differs = whole && !right;
    same.textContent = right ? t.rootSame : '';
    alarm.replaceChildren(
      ...(check.differs ? [noticeBox('danger', t.rootDiffers, el('p', {}, t.rootDiffersText))] : []),
    );
  };
  void compare(check.typed);
  return section(
    t.root,
    el('p', { class: 'fingerprint' }, rootWords),
    el('p', {}, t.rootCompare),
    textInput({
      id: 'root',
      label: t.rootCheck,
      value: check.typed,
      change: (typed) => void compare(typed),
      after: [same, alarm],
    }),
  );
}

async function sha256Of(content: Blob): Promise<string> {
  const { through, result } = await hashedStream();
  await content.stream().pipeThrough(through).pipeTo(new WritableStream());
  return (await result).sha256;
}

const place = document.getElementById('amplop');
if (place !== null) void start(place);
