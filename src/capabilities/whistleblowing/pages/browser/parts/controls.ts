import { el, type Child } from './el.ts';

// Labelled inputs with hint and fault, 48 px high by the public style sheet. What is typed is told at once; nothing is drawn anew while typing.

interface Field {
  id: string;
  label: string;
  hint?: string | undefined;
  fault?: string | undefined;
  /** described by more than hint and fault, e.g. a remark that changes */
  after?: readonly Child[];
}

function field({ id, label, hint, fault, after }: Field, input: HTMLElement): HTMLElement {
  const described = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ');
  if (described !== '') input.setAttribute('aria-describedby', described);
  if (fault) input.setAttribute('aria-invalid', 'true');
  return el(
    'div',
    { class: fault ? 'field wrong' : 'field' },
    el('label', { for: id }, label),
    hint ? el('p', { class: 'hint', id: `${id}-hint` }, hint) : null,
    fault ? el('p', { class: 'error', id: `${id}-fault` }, fault) : null,
    input,
    ...(after ?? []),
  );
}

/** Says beside a field that is there already what is wrong with it, as `fault` does of one that is drawn anew; null: nothing any more. */
export function tellFault(id: string, fault: string | null): void {
  const input = document.getElementById(id);
  const whole = input?.closest('.field');
  if (!input || !whole) return;
  const described = whole instanceof HTMLFieldSetElement ? whole : input;
  const others = (described.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((each) => each !== '' && each !== `${id}-fault`);
  const names = fault === null ? others : [...others, `${id}-fault`];
  document.getElementById(`${id}-fault`)?.remove();
  whole.classList.toggle('wrong', fault !== null);
  input.removeAttribute('aria-invalid');
  if (names.length > 0) described.setAttribute('aria-describedby', names.join(' '));
  else described.removeAttribute('aria-describedby');
  if (fault === null) return;
  input.setAttribute('aria-invalid', 'true');
  (input.closest('.choice') ?? input).before(el('p', { class: 'error', id: `${id}-fault` }, fault));
}

export interface TextOptions extends Field {
  value: string;
  change: (value: string) => void;
  kind?: 'text' | 'tel' | 'numeric';
  /** suggestions */
  list?: readonly string[];
}

export function textInput(options: TextOptions): HTMLElement {
  const { id, value, change, kind, list } = options;
  // No browser may keep or send on what is typed here.
  const input = el('input', {
    id,
    type: kind === 'tel' ? 'tel' : 'text',
    inputmode: kind === 'numeric' ? 'numeric' : null,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    list: list ? `${id}-list` : null,
  });
  input.value = value;
  input.addEventListener('input', () => change(input.value));
  const choices =
    list &&
    el(
      'datalist',
      { id: `${id}-list` },
      list.map((each) => el('option', { value: each })),
    );
  return field({ ...options, after: [choices ?? null, ...(options.after ?? [])] }, input);
}

export function longInput(
  options: Field & { value: string; change: (value: string) => void; rows?: number | undefined },
): HTMLElement {
  const { id, value, change, rows } = options;
  const input = el('textarea', { id, rows: String(rows ?? 8), autocomplete: 'off', spellcheck: 'false' });
  input.value = value;
  input.addEventListener('input', () => change(input.value));
  return field(options, input);
}

export function fileInput(
  options: Field & { accept?: string; file?: Blob | null; change: (file: File | null) => void },
): HTMLElement {
  const input = el('input', { id: options.id, type: 'file', accept: options.accept ?? null });
  // Drawn anew, it names the file that was chosen before.
  if (options.file instanceof File) {
    const chosen = new DataTransfer();
    chosen.items.add(options.file);
    input.files = chosen.files;
  }
  input.addEventListener('change', () => options.change(input.files?.[0] ?? null));
  return field(options, input);
}

export function selectInput(
  options: Field & {
    value: string;
    choices: readonly (readonly [value: string, label: string])[];
    change: (value: string) => void;
  },
): HTMLElement {
  const input = el(
    'select',
    { id: options.id },
    options.choices.map(([value, label]) => el('option', { value }, label)),
  );
  input.value = options.value;
  input.addEventListener('change', () => options.change(input.value));
  return field(options, input);
}

export interface ChoiceOptions {
  id: string;
  legend: string;
  /** the page's heading asks the same: the legend is for screen readers only */
  quiet?: boolean;
  hint?: string;
  fault?: string | undefined;
  value: string | null;
  choices: readonly { value: string; label: string; hint?: string }[];
  change: (value: string) => void;
}

/** Big rows to choose from; the first bears the field's id, so that a fault leads there. */
export function choiceInput(options: ChoiceOptions): HTMLElement {
  const { id, legend, quiet, hint, fault, value, choices, change } = options;
  const described = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ');
  const rows = choices.map((each, index) => {
    const own = index === 0 ? id : `${id}-${index}`;
    const input = el('input', { type: 'radio', id: own, name: id, value: each.value });
    input.checked = value === each.value;
    input.addEventListener('change', () => change(each.value));
    return el(
      'div',
      { class: 'choice' },
      input,
      el('label', { for: own }, each.label),
      each.hint ? el('div', { class: 'hint' }, each.hint) : null,
    );
  });
  return el(
    'fieldset',
    { class: fault ? 'field wrong' : 'field', 'aria-describedby': described || null },
    el('legend', { class: quiet ? 'unseen' : null }, legend),
    hint ? el('p', { class: 'hint', id: `${id}-hint` }, hint) : null,
    fault ? el('p', { class: 'error', id: `${id}-fault` }, fault) : null,
    rows,
  );
}

/** What is wrong, above the page, each line leading to its field. It takes the focus. */
export function summary(
  title: string,
  faults: readonly { field: string; message: string }[],
): HTMLElement | null {
  if (faults.length === 0) return null;
  const links = faults.map(({ field: to, message }) => {
    const link = el('a', { href: `#${to}` }, message);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      document.getElementById(to)?.focus();
    });
    return el('li', {}, link);
  });
  return el(
    'div',
    { class: 'summary', role: 'alert', tabindex: '-1' },
    el('h2', {}, title),
    el('ul', {}, links),
  );
}

export function button(label: string, press: () => void, kind: 'main' | 'plain' = 'main'): HTMLButtonElement {
  const made = el('button', { type: 'button', class: kind === 'plain' ? 'button plain' : null }, label);
  made.addEventListener('click', press);
  return made;
}
