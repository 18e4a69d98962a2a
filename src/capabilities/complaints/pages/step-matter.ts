import { listServices } from '../../service-standards/index.ts';
import { choiceField } from '../../../platform/http/form-parts.ts';
import { html } from '../../../platform/http/html.ts';
import { CATEGORIES } from '../rules/kinds.ts';
import { isCategory, UNKNOWN } from './draft-values.ts';
import { errorOf, wordsOf, type Step, type StepView } from './step.ts';

/** About what, and about which service of the agency. Whoever was asked for more money is shown the safe way here, too. */
export const matterStep: Step = {
  async show(tx, view) {
    const { t, values, errors } = view;
    const agency = values['instansi'];
    const services = agency && agency !== UNKNOWN ? await listServices(tx, agency) : [];
    return {
      fields: html`${choiceField({
        name: 'perihal',
        legend: t['perihal-title'],
        heading: true,
        error: errorOf(errors, 'perihal'),
        chosen: [values['perihal'] ?? ''],
        choices: CATEGORIES.map((value) => ({
          value,
          label: t[`perihal-${value}`],
          hint: hintOf(view, value),
        })),
      })}
${
  services.length === 0
    ? null
    : html`<div class="field"><label for="layanan">${t['layanan-label']}</label>
<select id="layanan" name="layanan"><option value="">${t['layanan-none']}</option>
${services.map(
  (each) =>
    html`<option value="${each.id}"${each.id === values['layanan'] ? html` selected=""` : null}>${each.name}</option>`,
)}</select></div>`
}`,
    };
  },

  async read(_tx, context, values) {
    const perihal = values.text('perihal');
    const layanan = values.text('layanan');
    const errors = isCategory(perihal)
      ? []
      : [{ field: 'perihal', message: wordsOf(context)['perihal-error'] }];
    return {
      changes: { perihal: isCategory(perihal) ? perihal : null, layanan: layanan === '' ? null : layanan },
      errors,
    };
  },
};

function hintOf({ t }: StepView, value: (typeof CATEGORIES)[number]) {
  if (value === 'other') return undefined;
  if (value !== 'fee') return t[`perihal-${value}Hint`];
  return html`${t['perihal-feeHint']} <a href="/lapor?siapa=warga&amp;uang=ya">${t['perihal-feeLink']}</a>.`;
}
