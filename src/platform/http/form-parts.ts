import { html, type Html } from './html.ts';

// Pieces of forms that ask one question a page. Each works without script; errors stand beside what they are about.

export interface Choice {
  value: string;
  label: string;
  hint?: Html | string | undefined;
}

export interface ChoiceField {
  name: string;
  /** the question */
  legend: string;
  /** the question is the page's heading */
  heading?: boolean;
  hint?: Html | string;
  error?: string | undefined;
  choices: readonly Choice[];
  /** values that are chosen already */
  chosen: readonly string[];
  /** several may be chosen */
  many?: boolean;
}

/** One question with big rows to choose from. Its first choice bears the field's name as id, so that an error leads there. */
export function choiceField(field: ChoiceField): Html {
  const { name, legend, heading, hint, error, choices, chosen, many } = field;
  const described = [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ');
  return html`<fieldset class="field${error ? ' wrong' : ''}"${described ? html` aria-describedby="${described}"` : null}>
<legend>${heading ? html`<h1>${legend}</h1>` : legend}</legend>
${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : null}
${error ? html`<p class="error" id="${name}-error">${error}</p>` : null}
${choices.map((each, index) =>
  choiceRow(name, each, {
    id: index === 0 ? name : `${name}-${index}`,
    many,
    chosen: chosen.includes(each.value),
  }),
)}
</fieldset>`;
}

/** One row to choose; `id` is what an error leads to. */
export function choiceRow(
  name: string,
  { value, label, hint }: Choice,
  { id, many, chosen }: { id: string; many?: boolean | undefined; chosen: boolean },
): Html {
  return html`<div class="choice"><input type="${many ? 'checkbox' : 'radio'}" id="${id}" name="${name}" value="${value}"${
    chosen ? html` checked=""` : null
  }${hint ? html` aria-describedby="${id}-more"` : null}>
<label for="${id}">${label}</label>${hint ? html`<div class="hint" id="${id}-more">${hint}</div>` : null}</div>`;
}

/** One box to tick. */
export function tick(name: string, label: string, ticked: boolean, hint?: string): Html {
  return html`<div class="field">${choiceRow(name, { value: '1', label, hint }, { id: name, many: true, chosen: ticked })}</div>`;
}

export interface LongField {
  name: string;
  label: string;
  /** the label is the page's heading */
  heading?: boolean;
  hint?: Html | string;
  error?: string | undefined;
  value?: string | undefined;
  rows?: number;
  /** characters; the browser counts UTF-16 units, so the server has the last word */
  max: number;
  /** watched on the device for words about money and abuse, see open-forms/sensitive-field.ts */
  watched?: boolean;
}

/** A labelled text of several lines. What was typed comes back as it was typed, a leading line break too. */
export function longField({ name, label, heading, hint, error, value, rows, max, watched }: LongField): Html {
  const described = [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ');
  const asked = html`<label for="${name}">${label}</label>`;
  return html`<div class="field${error ? ' wrong' : ''}">
${heading ? html`<h1>${asked}</h1>` : asked}
${hint ? html`<div class="hint" id="${name}-hint">${hint}</div>` : null}
${error ? html`<p class="error" id="${name}-error">${error}</p>` : null}
<textarea id="${name}" name="${name}" rows="${rows ?? 8}" maxlength="${max}"${error ? html` aria-invalid="true"` : null}${
    described ? html` aria-describedby="${described}"` : null
  }${watched ? html` data-watched=""` : null}>
${value ?? ''}</textarea>
</div>`;
}

/** Answers that travel on without being asked again. */
export function carried(values: Readonly<Record<string, string | undefined>>): Html[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [html`<input type="hidden" name="${name}" value="${value}">`],
  );
}

/** How far along, on the straight rule: solid where done, dashed where still ahead. @param words e.g. "Langkah 3 dari 7" */
export function progressLine(words: string, at: number, of: number): Html {
  const pieces = Array.from(
    { length: of },
    (_, index) => html`<i${index < at ? html` class="done"` : null}></i>`,
  );
  return html`<p class="progress"><b>${words}</b><span class="rail" aria-hidden="true">${pieces}</span></p>`;
}
