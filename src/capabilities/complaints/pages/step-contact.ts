import { readContact } from '../../../platform/contact.ts';
import { choiceField } from '../../../platform/http/form-parts.ts';
import { html } from '../../../platform/http/html.ts';
import { textField } from '../../../platform/http/parts.ts';
import { readMobile } from '../../../platform/notifications/phone.ts';
import type { FieldError } from '../../../platform/open-forms/form-values.ts';
import { NAME_MAX } from '../contract.ts';
import { errorOf, withError, wordsOf, type Step, type StepView } from './step.ts';
import { tooLong } from './step-story.ts';

const KINDS = ['none', 'phone', 'email'] as const;

/** How to be told, if at all; the agency concerned sees it only where the reporter says so. */
export const contactStep: Step = {
  async show(_tx, view) {
    const { t, values, errors } = view;
    return {
      fields: html`${choiceField({
        name: 'jenis',
        legend: t['kontak-title'],
        heading: true,
        hint: t['kontak-hint'],
        error: errorOf(errors, 'jenis'),
        chosen: [values['jenis'] ?? ''],
        choices: KINDS.map((value) => ({
          value,
          label: t[`kontak-${value}`],
          ...(value === 'none' ? { hint: t['kontak-noneHint'] } : {}),
        })),
      })}
${textField({ ...shown(view, 'telepon'), type: 'tel', autocomplete: 'tel' })}
${textField({ ...shown(view, 'surel'), type: 'email', autocomplete: 'email' })}
${textField({ ...shown(view, 'nama'), autocomplete: 'name' })}
${choiceField({
  name: 'tampil',
  legend: t['tampil-legend'],
  chosen: [values['tampil'] ?? 'sembunyi'],
  choices: [
    { value: 'sembunyi', label: t['tampil-hide'], hint: t['tampil-hideHint'] },
    { value: 'tampil', label: t['tampil-show'], hint: t['tampil-showHint'] },
  ],
})}`,
    };
  },

  async read(_tx, context, values) {
    const t = wordsOf(context);
    const [jenis, telepon, surel, nama] = ['jenis', 'telepon', 'surel', 'nama'].map((each) =>
      values.text(each),
    ) as [string, string, string, string];
    const errors: FieldError[] = [];
    const kind = KINDS.find((each) => each === jenis);
    if (kind === undefined) errors.push({ field: 'jenis', message: t['kontak-error'] });
    if (kind === 'phone') {
      const phone = readContact('phone', telepon);
      if (phone === null || readMobile(phone) === null)
        errors.push({ field: 'telepon', message: t['telepon-error'] });
    }
    if (kind === 'email' && readContact('email', surel) === null)
      errors.push({ field: 'surel', message: t['surel-error'] });
    if (nama.length > NAME_MAX)
      errors.push({ field: 'nama', message: tooLong(t.tooLong, NAME_MAX, nama.length, context.locale) });
    const tampil = values.text('tampil') === 'tampil' ? 'tampil' : 'sembunyi';
    return { changes: { jenis: kind ?? null, telepon, surel, nama, tampil }, errors };
  },
};

function shown({ t, values, errors }: StepView, name: 'telepon' | 'surel' | 'nama') {
  return {
    name,
    label: t[`${name}-label`],
    hint: t[`${name}-hint`],
    value: values[name] ?? '',
    ...withError(errors, name),
  };
}
