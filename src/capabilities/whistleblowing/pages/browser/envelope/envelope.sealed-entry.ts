import { fill } from '../../../../../platform/texts.ts';
import { fileInput } from '../parts/controls.ts';
import { el } from '../parts/el.ts';
import { handIn, HandInRefused } from './envelope-hand-in.ts';
import { form, noticeBox, submitButton } from '../parts/page-parts.ts';
import { readSettings } from '../page/read-settings.ts';
import type { MailboxSettings } from '../page/settings.ts';
import { envelopeTexts } from '../texts/envelope-texts.ts';
import { Refused, wireOf } from '../wire/wire.ts';
import { prove } from '../page/workers.ts';

const wait = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

/** Handing in an envelope: by its writer, by somebody who carries it for him, or by an officer at the counter. */
function start(place: HTMLElement): void {
  const settings = readSettings<MailboxSettings>(place);
  const t = envelopeTexts[settings.locale];
  const wire = wireOf(fetch.bind(globalThis), settings.locale);
  let file: File | null = null;
  const fault = el('p', { class: 'error', role: 'alert' });
  const told = el('p', { role: 'status' });
  const bar = el('progress', { max: '1', value: '0', 'aria-label': t.handSending, hidden: true });
  const press = submitButton(t.handPress);
  const wordsOf = (error: unknown) => {
    if (error instanceof HandInRefused) return t[`x-${error.fault}`];
    return error instanceof Refused && error.message !== '' ? error.message : t.handFailed;
  };
  const submit = async () => {
    if (file === null) {
      fault.textContent = t.handChoose;
      document.getElementById('envelope-file')?.focus();
      return;
    }
    fault.textContent = '';
    told.textContent = t.handSending;
    press.disabled = true;
    bar.hidden = false;
    try {
      const number = await handIn(file, {
        settings,
        wire,
        prove,
        wait,
        progress: (part) => {
          bar.value = part;
        },
      });
      const done = noticeBox('ok', t.handedIn, el('p', {}, fill(t.handDone, { number })));
      done.tabIndex = -1;
      place.replaceChildren(done);
      done.focus();
    } catch (error) {
      fault.textContent = wordsOf(error);
      told.textContent = '';
      press.disabled = false;
      bar.hidden = true;
      press.focus();
    }
  };
  place.replaceChildren(
    form(
      () => void submit(),
      el('p', {}, t.handLead),
      fileInput({
        id: 'envelope-file',
        label: t.handFile,
        accept: '.lurus',
        change: (chosen) => {
          file = chosen;
          fault.textContent = '';
        },
      }),
      fault,
      told,
      bar,
      el('p', { class: 'turns' }, press),
    ),
  );
}

const place = document.getElementById('serah');
if (place !== null && 'subtle' in crypto) start(place);
