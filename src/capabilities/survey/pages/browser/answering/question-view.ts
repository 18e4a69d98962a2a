import { fill } from '../../../../../platform/texts.ts';
import type { AskedQuestion, AnswerSettings } from '../../answering/settings.ts';
import { el, heading, type Child } from './el.ts';

const FIELD = 'jawab';

export interface Asking {
  question: AskedQuestion;
  given: number | string | undefined;
  settings: AnswerSettings;
  /** what is wrong; null: nothing */
  wrong: string | null;
  /** undefined: no answer; a number that is none arrives as its text */
  change: (answer: number | string | undefined) => void;
}

/** One question: stations of a scale on the straight line, rows to choose from, a number or a text. */
export function questionView(asking: Asking): HTMLElement {
  const { question, settings, wrong } = asking;
  const written = question.kind === 'count' || question.kind === 'open';
  const open = question.kind === 'open';
  const hint = [question.help, open ? settings.t.openHint : scaleHint(asking)].filter(Boolean);
  const described = [hint.length > 0 ? 'petunjuk' : '', wrong === null ? '' : 'salah']
    .filter(Boolean)
    .join(' ');
  const about: Child[] = [
    hint.length > 0 ? el('p', { class: 'hint', id: 'petunjuk' }, hint.join(' ')) : null,
    wrong === null ? null : el('p', { class: 'error', id: 'salah' }, wrong),
  ];
  const whole = { class: wrong === null ? 'field' : 'field wrong' };
  if (written) {
    const asked = heading('');
    asked.append(el('label', { for: FIELD }, question.text));
    return el('div', whole, asked, about, writtenInput(asking, described));
  }
  return el(
    'fieldset',
    { ...whole, 'aria-describedby': described === '' ? null : described },
    el('legend', {}, heading(question.text)),
    about,
    choices(asking),
  );
}

/** Puts the focus where the answer is given. */
export function focusAnswer(): void {
  document.getElementById(FIELD)?.focus();
}

function pointsOf({ choices }: AskedQuestion): AskedQuestion['choices'] {
  return choices.filter((each) => typeof each.value === 'number');
}

function scaleHint({ question, settings }: Asking): string {
  const points = pointsOf(question);
  const [low, high] = [points.at(0), points.at(-1)];
  return low && high ? fill(settings.t.scaleHint, { low: low.text, high: high.text }) : '';
}

function writtenInput({ question, given, settings, wrong, change }: Asking, described: string): HTMLElement {
  const number = question.kind === 'count';
  const input = el(number ? 'input' : 'textarea', {
    id: FIELD,
    autocomplete: 'off',
    inputmode: number ? 'numeric' : null,
    size: number ? '6' : null,
    rows: number ? null : '6',
    maxlength: number ? '4' : String(settings.longest),
    'aria-describedby': described === '' ? null : described,
    'aria-invalid': wrong === null ? null : 'true',
  });
  input.value = given === undefined ? '' : String(given);
  input.addEventListener('input', () => {
    const text = input.value.trim();
    change(text === '' ? undefined : number && /^\d+$/.test(text) ? Number(text) : text);
  });
  return input;
}

function choices({ question, given, settings, change }: Asking): Child[] {
  let first = true;
  const radio = (value: number | string, label: string | null) => {
    const input = el('input', {
      type: 'radio',
      name: FIELD,
      id: first ? FIELD : `${FIELD}-${value}`,
      'aria-label': label,
    });
    first = false;
    input.checked = given === value;
    input.addEventListener('change', () => change(value));
    return input;
  };
  const points = pointsOf(question);
  const rows = question.choices.filter((each) => typeof each.value === 'string');
  const named = (index: number) => points.at(index)?.text ?? '';
  const scale = points.map(({ value, text }) => {
    const label = text === String(value) ? text : fill(settings.t.point, { n: value, label: text });
    return el('label', { class: 'point' }, radio(value, label), String(value));
  });
  return [
    points.length === 0 ? null : el('div', { class: 'scale' }, scale),
    points.length === 0
      ? null
      : el(
          'p',
          { class: 'ends', 'aria-hidden': 'true' },
          el('span', {}, named(0)),
          el('span', {}, named(-1)),
        ),
    ...rows.map(({ value, text }) => {
      const input = radio(value, null);
      return el('div', { class: 'choice' }, input, el('label', { for: input.id }, text));
    }),
  ];
}
