// Writing from the mailbox: a letter with evidence, an objection, an answer to the office's question how the reporter is.
import { fill } from '../../../../../platform/texts.ts';
import { FILE_LIMIT } from '../../../sealing/evidence-size.ts';
import { button, choiceInput, fileInput, longInput, tellFault } from '../parts/controls.ts';
import { el } from '../parts/el.ts';
import { LETTER_FILES } from './mailbox-limits.ts';
import { form, section, submitButton } from '../parts/page-parts.ts';
import type { LetterKind, Outgoing } from './mailbox-side.ts';
import type { MailboxTexts } from '../texts/mailbox-texts.ts';

/** Characters; message.ts holds the same limit. */
const MOST = 5000;

/** Field of the check-in's answer. */
const CHOICE = 'check-in-answer';

/** Sends; answers with a fault in words, or null when the box is drawn anew. */
export type Say = (letter: Outgoing, progress: (part: number) => void) => Promise<string | null>;

interface Writing {
  kind: LetterKind;
  heading: string;
  above?: HTMLElement[];
  label: string;
  hint: string;
  /** evidence may come with it */
  files: boolean;
  /** what is wrong with the letter before it is sealed, and at which field; null: nothing */
  fault?: (text: string) => { at: string; message: string } | null;
  /** the text as it is sent */
  textOf?: (text: string) => string;
}

export function letterForm(writing: Writing, t: MailboxTexts, say: Say): HTMLElement {
  const { kind } = writing;
  let text = '';
  let files: readonly File[] = [];
  /** kept while the line is broken, so that going on sends the same letter */
  let letter: Outgoing | null = null;
  const changed = () => {
    letter = null;
  };
  /** what became of sending, beside its button */
  const fault = el('p', { class: 'error', role: 'alert' });
  const told = el('p', { role: 'status' });
  const bar = el('progress', { max: '1', value: '0', 'aria-label': t.sending, hidden: true });
  const send = submitButton(t.send);
  const faultOf =
    writing.fault ?? ((typed: string) => (typed === '' ? { at: kind, message: t.empty } : null));
  const submit = async () => {
    const typed = text.trim();
    const refused = typed.length > MOST ? { at: kind, message: t.tooLong } : faultOf(typed);
    for (const field of kind === 'check-in' ? [CHOICE, kind] : [kind])
      tellFault(field, refused?.at === field ? refused.message : null);
    if (refused !== null) return document.getElementById(refused.at)?.focus();
    letter ??= { kind, text: writing.textOf?.(typed) ?? typed, files };
    fault.textContent = '';
    told.textContent = t.sending;
    send.disabled = true;
    bar.hidden = files.length === 0;
    const answer = await say(letter, (part) => {
      bar.value = part;
    });
    send.disabled = false;
    bar.hidden = true;
    told.textContent = '';
    if (answer !== null) {
      fault.textContent = answer;
      send.focus();
    }
  };
  return section(
    writing.heading,
    form(
      () => void submit(),
      ...(writing.above ?? []),
      longInput({
        id: kind,
        label: writing.label,
        hint: writing.hint,
        rows: 5,
        value: '',
        change: (value) => {
          text = value;
          changed();
        },
      }),
      writing.files
        ? filesField(t, (chosen) => {
            files = chosen;
            changed();
          })
        : null,
      fault,
      told,
      bar,
      el('p', { class: 'turns' }, send),
    ),
  );
}

/** Files are chosen one by one and listed, each with its way out. */
function filesField(t: MailboxTexts, tell: (files: readonly File[]) => void): HTMLElement {
  let files: File[] = [];
  const list = el('ul', { class: 'letters' });
  const remark = el('p', { class: 'error', role: 'alert' });
  const draw = () => {
    tell(files);
    list.replaceChildren(
      ...files.map((file) => {
        const drop = button(
          fill(t.remove, { name: file.name }),
          () => {
            files = files.filter((each) => each !== file);
            draw();
          },
          'plain',
        );
        return el('li', {}, drop);
      }),
    );
  };
  const field = fileInput({
    id: 'letter-file',
    label: t.file,
    hint: fill(t.fileHint, { most: LETTER_FILES }),
    after: [remark],
    change: (file) => {
      const input = document.getElementById('letter-file');
      if (file === null) return;
      remark.textContent =
        file.size > FILE_LIMIT
          ? t.fileTooLarge
          : file.size === 0
            ? t.fileEmpty
            : files.length >= LETTER_FILES
              ? fill(t.filesMost, { most: LETTER_FILES })
              : '';
      if (remark.textContent === '') files = [...files, file];
      if (input instanceof HTMLInputElement) input.value = '';
      draw();
    },
  });
  return el('div', {}, field, list);
}

/** Did anything happen to the reporter since? Asked 30, 90 and 180 days after the report was closed. */
export function checkInForm(t: MailboxTexts, say: Say): HTMLElement {
  let answer: 'no' | 'yes' | null = null;
  return letterForm(
    {
      kind: 'check-in',
      heading: t.checkIn,
      above: [
        choiceInput({
          id: CHOICE,
          legend: t.checkInText,
          value: null,
          choices: [
            { value: 'no', label: t.checkInNo },
            { value: 'yes', label: t.checkInYes },
          ],
          change: (value) => {
            answer = value === 'yes' ? 'yes' : 'no';
          },
        }),
        el('p', { class: 'hint' }, t.checkInHelp),
      ],
      label: t.checkInWhat,
      hint: t.checkInHint,
      files: false,
      fault: (text) =>
        answer === null
          ? { at: CHOICE, message: t.checkInChoose }
          : answer === 'yes' && text === ''
            ? { at: 'check-in', message: t.empty }
            : null,
      textOf: (text) => [answer === 'yes' ? t.checkInYes : t.checkInNo, text].filter(Boolean).join('. '),
    },
    t,
    say,
  );
}
