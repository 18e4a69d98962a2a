import { isPlainDate } from '../../../platform/calendar/index.ts';
import { html } from '../../../platform/http/html.ts';
import { textField } from '../../../platform/http/parts.ts';
import type { FieldError } from '../../../platform/open-forms/form-values.ts';
import { PLACE_MAX } from '../contract.ts';
import { mapPoint } from './map-point.ts';
import { withError, wordsOf, type Step } from './step.ts';
import { tooLong } from './step-story.ts';

/** Where and when; all of it may stay empty. The device's place is asked for by a button of the script alone. */
export const placeStep: Step = {
  async show(_tx, { context, t, values, errors }) {
    context.scripts.add('place');
    const field = (name: 'tempat' | 'titik' | 'kapan') => ({
      name,
      label: t[`${name}-label`],
      hint: t[`${name}-hint`],
      value: values[name] ?? '',
      ...withError(errors, name),
    });
    return {
      fields: html`<h1>${t['tempat-title']}</h1>
${textField({ ...field('tempat'), size: 40 })}
<div class="field" data-place="titik" data-refused="${t['titik-refused']}">${textField({ ...field('titik'), size: 40 })}
<button type="button" class="plain" hidden="">${t['titik-use']}</button><p class="hint" role="status"></p></div>
${textField({ ...field('kapan'), type: 'date', max: context.today, size: 12 })}`,
    };
  },

  async read(_tx, context, values) {
    const t = wordsOf(context);
    const [tempat, titik, kapan] = [values.text('tempat'), values.text('titik'), values.text('kapan').trim()];
    const errors: FieldError[] = [];
    if (tempat.length > PLACE_MAX)
      errors.push({ field: 'tempat', message: tooLong(t.tooLong, PLACE_MAX, tempat.length, context.locale) });
    const point = titik.trim() === '' ? undefined : mapPoint(titik);
    if (point === null) errors.push({ field: 'titik', message: t['titik-error'] });
    if (point === 'short') errors.push({ field: 'titik', message: t['titik-short'] });
    if (kapan !== '' && !(isPlainDate(kapan) && kapan <= context.today))
      errors.push({ field: 'kapan', message: t['kapan-error'] });
    return { changes: { tempat, titik, kapan }, errors };
  },
};
