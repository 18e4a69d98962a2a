import { html } from '../../../platform/http/html.ts';
import { sensitiveField } from '../../../platform/open-forms/sensitive-field.ts';
import { fill } from '../../../platform/texts.ts';
import { BODY_MAX } from '../contract.ts';
import { lines } from './draft-values.ts';
import { withError, wordsOf, type Step } from './step.ts';

/** What happened, in the reporter's own words. */
export const storyStep: Step = {
  async show(_tx, { context, t, values, errors }) {
    return {
      fields: html`${sensitiveField(context, {
        name: 'cerita',
        label: t['kejadian-title'],
        heading: true,
        hint: t['kejadian-hint'],
        value: values['cerita'],
        rows: 10,
        max: BODY_MAX,
        ...withError(errors, 'cerita'),
      })}
<p class="hint">${t['kejadian-sent']}</p>`,
    };
  },

  async read(_tx, context, values) {
    const t = wordsOf(context);
    const cerita = values.text('cerita');
    const n = lines(cerita).length;
    const errors =
      cerita.trim() === ''
        ? [{ field: 'cerita', message: t['kejadian-error'] }]
        : n > BODY_MAX
          ? [{ field: 'cerita', message: tooLong(t.tooLong, BODY_MAX, n, context.locale) }]
          : [];
    return { changes: { cerita }, errors };
  },
};

export function tooLong(text: string, max: number, n: number, locale: string): string {
  return fill(text, { max: max.toLocaleString(locale), n: n.toLocaleString(locale) });
}
