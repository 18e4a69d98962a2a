import type { Locale } from '../texts.ts';
import { html, type Html } from './html.ts';
import { texts } from './page-texts.ts';

// Pieces of public pages. Each works without script and carries its own word beside every colour.

/** Status: a word with a shape and a colour. */
export type Tone = 'ok' | 'warn' | 'danger' | 'info' | 'plain';

/** Paths in a square of 12. */
const SHAPES: Record<Tone, string> = {
  ok: 'M1 6.5 4.5 10 11 2',
  warn: 'M6 1 11 6 6 11 1 6Z',
  danger: 'M1.5 1.5l9 9m0-9l-9 9',
  info: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Z',
  plain: 'M1 6h10',
};

export function statusMark(tone: Tone, word: string): Html {
  return html`<strong class="status ${tone}"><svg class="shape" viewBox="0 0 12 12" aria-hidden="true" focusable="false"><path d="${SHAPES[tone]}"/></svg>${word}</strong>`;
}

/** A box that says the one thing that matters on this page. */
export function notice(tone: Tone, title: string, body: Html | string): Html {
  return html`<div class="notice ${tone}"><p class="notice-title">${statusMark(tone, title)}</p><div>${body}</div></div>`;
}

/** Ruled rows of term and value, as in a ledger. */
export function ledger(rows: readonly (readonly [term: string, value: Html | string])[]): Html {
  return html`<dl class="ledger">${rows.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`;
}

export interface PublicField {
  name: string;
  label: string;
  hint?: string;
  error?: string;
  value?: string;
  /** width in characters */
  size?: number;
  /** what the browser may fill in by itself; `off` when not said */
  autocomplete?: string;
  /** codes: fixed-width figures, capital letters, no spelling help */
  code?: boolean;
  /** keyboard and help of the browser; `text` when not said */
  type?: 'text' | 'search' | 'tel' | 'email' | 'date' | 'month';
  /** e.g. the last day that may be chosen */
  max?: string;
}

/** A labelled text input with its hint and error beside it. */
export function textField(field: PublicField): Html {
  const { name, label, hint, error, value, size, autocomplete, code, type, max } = field;
  const described = [
    hint === undefined ? '' : `${name}-hint`,
    error === undefined ? '' : `${name}-error`,
  ].filter(Boolean);
  return html`<div class="field${error === undefined ? '' : ' wrong'}">
<label for="${name}">${label}</label>
${hint === undefined ? null : html`<p class="hint" id="${name}-hint">${hint}</p>`}
${error === undefined ? null : html`<p class="error" id="${name}-error">${error}</p>`}
<input type="${type ?? 'text'}" id="${name}" name="${name}" value="${value ?? ''}" size="${size ?? 24}" autocomplete="${autocomplete ?? 'off'}"${
    max === undefined ? null : html` max="${max}"`
  }${
    code === true ? html` class="code code-input" autocapitalize="characters" spellcheck="false"` : null
  }${error === undefined ? null : html` aria-invalid="true"`}${
    described.length === 0 ? null : html` aria-describedby="${described.join(' ')}"`
  }>
</div>`;
}

/** What is wrong with a form, above it, linked to the fields. */
export function errorSummary(
  title: string,
  errors: readonly { field: string; message: string }[],
): Html | null {
  if (errors.length === 0) return null;
  return html`<div class="summary" role="alert" tabindex="-1"><h2>${title}</h2>
<ul>${errors.map((each) => html`<li><a href="#${each.field}">${each.message}</a></li>`)}</ul></div>`;
}

/** The title of a page with a form: after a refusal the tab, and whoever hears it, says so first. */
export function formTitle(title: string, errors: readonly unknown[], locale: Locale): string {
  return errors.length === 0 ? title : `${texts[locale].errorPrefix}: ${title}`;
}

export function submitButton(label: string): Html {
  return html`<button type="submit">${label}</button>`;
}

/** One step of a process beside the rule; a deviation bends the line and says why. */
export interface Step {
  label: Html | string;
  state: 'done' | 'current' | 'bent' | 'ahead';
  /** date, reason */
  note?: Html | string;
}

/** A process as the straight rule: done is solid, ahead is dashed, a deviation bends. `words` name the states for those who hear the page. */
export function steps(list: readonly Step[], words: Record<Step['state'], string>): Html {
  return html`<ol class="steps">${list.map(
    (each) =>
      html`<li class="${each.state}"><span class="step-state">${words[each.state]}</span> <span class="step-label">${each.label}</span>${
        each.note === undefined ? null : html`<span class="step-note">${each.note}</span>`
      }</li>`,
  )}</ol>`;
}

/** A section whose heading stands in the margin on wide screens and above its content on narrow ones. */
export function entry(heading: string, content: Html): Html {
  return html`<section class="entry"><h2 class="side">${heading}</h2><div>${content}</div></section>`;
}
