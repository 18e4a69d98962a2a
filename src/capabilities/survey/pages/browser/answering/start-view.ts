import { fill } from '../../../../../platform/texts.ts';
import type { AnswerSettings } from '../../answering/settings.ts';
import { keeps, type Draft } from './device.ts';
import { button, el, notice, turns, type Child } from './el.ts';

export interface Start {
  settings: AnswerSettings;
  draft: Draft | null;
  /** of the address; null: none there */
  code: string | null;
  receipts: readonly string[];
  /** what is wrong with the typed code; null: nothing */
  wrong: string | null;
  begin: (typed: string) => void;
  resume: () => void;
  wipe: () => void;
  wipeReceipts: () => void;
}

/** Below the first page: begin, go on, or type the code of a letter. */
export function startView(start: Start): Child[] {
  const { settings, draft, receipts } = start;
  const { t } = settings;
  const open = settings.state === 'open';
  const ways = draft !== null ? found(start, draft) : open ? fresh(start) : [];
  if (ways.length === 0 && receipts.length === 0) return [];
  return [
    el('h2', {}, t.begin),
    ...ways,
    receipts.length === 0 ? null : kept(start),
    open ? el('p', { class: 'hint' }, t.shared) : null,
    keeps ? null : el('p', { class: 'hint' }, t.noStore),
  ];
}

/** Answers are on this device: whose they are, the code tells, and a reminder brings a new one. */
function found(start: Start, draft: Draft): Child[] {
  const { settings, code, begin, resume, wipe } = start;
  const { t } = settings;
  const here = el('p', {}, fill(t.resumeIs, { n: Object.keys(draft.answers).length }));
  if (settings.state !== 'open')
    return [notice('info', t.resumeWord, here), turns(button(t.wipe, wipe, 'plain'))];
  if (code !== null && draft.code !== null && draft.code !== code)
    return [
      notice('warn', t.other, el('p', {}, t.otherIs)),
      turns(
        button(t.mine, () => begin(code), 'plain'),
        button(t.otherWipe, wipe, 'plain'),
      ),
    ];
  if (code === null && draft.code === null)
    return [notice('info', t.resumeWord, here), ...fresh(start), turns(button(t.wipe, wipe, 'link'))];
  const on = draft.code === null && code !== null ? () => begin(code) : resume;
  return [notice('info', t.resumeWord, here), turns(button(t.resume, on), button(t.wipe, wipe, 'link'))];
}

function kept({ settings: { t, wave }, receipts, wipeReceipts }: Start): HTMLElement {
  return el(
    'div',
    {},
    el('p', {}, t.receiptHere),
    receipts.map((each) => el('p', { class: 'code receipt-code' }, each)),
    el('p', {}, el('a', { href: `/s/${wave}/bukti` }, t.receiptLink)),
    button(t.receiptWipe, wipeReceipts, 'link'),
  );
}

function fresh({ settings: { t }, code, wrong, begin }: Start): Child[] {
  if (code !== null) return [turns(button(t.start, () => begin(code)))];
  const input = el('input', {
    id: 'kode',
    type: 'text',
    class: 'code code-input',
    autocomplete: 'off',
    autocapitalize: 'characters',
    spellcheck: 'false',
    'aria-describedby': wrong === null ? 'kode-petunjuk' : 'kode-petunjuk kode-salah',
    'aria-invalid': wrong === null ? null : 'true',
  });
  const form = el(
    'form',
    { novalidate: '' },
    el(
      'div',
      { class: wrong === null ? 'field' : 'field wrong' },
      el('label', { for: 'kode' }, t.codeLabel),
      el('p', { class: 'hint', id: 'kode-petunjuk' }, t.codeHint),
      wrong === null ? null : el('p', { class: 'error', id: 'kode-salah', role: 'alert' }, wrong),
      input,
    ),
    el('button', { type: 'submit' }, t.start),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    begin(input.value);
  });
  return [form];
}
