import { readContact } from '../../../platform/contact.ts';
import { choiceField } from '../../../platform/http/form-parts.ts';
import { html, type Html } from '../../../platform/http/html.ts';
import { notice, textField } from '../../../platform/http/parts.ts';
import type { FieldError } from '../../../platform/open-forms/form-values.ts';
import { sensitiveField } from '../../../platform/open-forms/sensitive-field.ts';
import { longField } from '../../../platform/http/form-parts.ts';
import { readMobile } from '../../../platform/notifications/phone.ts';
import { fill } from '../../../platform/texts.ts';
import { BODY_MAX } from '../contract.ts';
import { listTopics } from '../store/topics.ts';
import { CONTACTS, hintsOf, isLed, lines, type StepName } from './draft.ts';
import { withError, type Step, type StepView } from './step.ts';

const topicStep: Step = {
  async show(tx, { context, t, values, errors }) {
    const topics = (await listTopics(tx)).filter((each) => each.active);
    return choiceField({
      name: 'topik',
      legend: t['topik-title'],
      heading: true,
      ...withError(errors, 'topik'),
      chosen: [values['topik'] ?? ''],
      choices: topics.map((each) => ({ value: each.key, label: each.name[context.locale] })),
    });
  },
  async read(tx, { t }, typed) {
    const topik = typed.text('topik');
    const known = (await listTopics(tx)).some((each) => each.active && each.key === topik);
    return known
      ? { changes: { topik }, errors: [] }
      : { changes: {}, errors: [{ field: 'topik', message: t['topik-error'] }] };
  },
};

/** The question, the facts, and what goes with them. */
const contentStep: Step = {
  async show(_tx, { context, t, values, errors, files }) {
    const file = (name: 'lampiran' | 'foto', accept: string) => html`<div class="field">
<label for="${name}">${t[`${name}-label`]}</label><p class="hint" id="${name}-hint">${t[`${name}-hint`]}</p>
${errors.filter((each) => each.field === name).map((each) => html`<p class="error">${each.message}</p>`)}
<input type="file" id="${name}" name="${name}" accept="${accept}" multiple="" aria-describedby="${name}-hint"></div>`;
    return html`${sensitiveField(context, {
      name: 'tanya',
      label: t['tanya-label'],
      heading: true,
      hint: t['tanya-hint'],
      value: values['tanya'],
      rows: 4,
      max: BODY_MAX,
      ...withError(errors, 'tanya'),
    })}
${longField({
  name: 'fakta',
  label: t['fakta-label'],
  hint: t['fakta-hint'],
  value: values['fakta'],
  rows: 8,
  max: BODY_MAX,
  ...withError(errors, 'fakta'),
})}
${file('lampiran', '.pdf,application/pdf')}
${file('foto', 'image/*')}
${files.length === 0 ? null : html`<p class="hint">${fill(t.kept, { n: files.length })}</p>`}
<p class="hint">${t.sent}</p>`;
  },
  async read(_tx, { context, t }, typed) {
    const errors: FieldError[] = [];
    for (const field of ['tanya', 'fakta'] as const) {
      const text = typed.text(field);
      const n = lines(text).length;
      if (text.trim() === '') errors.push({ field, message: t[`${field}-error`] });
      else if (n > BODY_MAX) {
        const values = { max: BODY_MAX.toLocaleString(context.locale), n: n.toLocaleString(context.locale) };
        errors.push({ field, message: fill(t.tooLong, values) });
      }
    }
    // Another text is another question: the answer about a live procurement is given anew.
    return {
      changes: { tanya: typed.text('tanya'), fakta: typed.text('fakta'), paket: null, tujuan: null },
      errors,
    };
  },
};

/** The explicit question about one live procurement, and where it leads. */
const packageStep: Step = {
  async show(_tx, view) {
    const { t, values, errors } = view;
    const hints = hintsOf(values);
    const words = hints.map((each) => `“${each.words}”`).join(', ');
    return html`${isLed(values) && errors.length === 0 ? led(view) : null}
${choiceField({
  name: 'paket',
  legend: t['paket-title'],
  heading: true,
  hint: html`${t['paket-hint']}${hints.length === 0 ? null : html` ${fill(t['paket-words'], { words })}`}`,
  ...withError(errors, 'paket'),
  chosen: [values['paket'] ?? ''],
  choices: [
    { value: 'tidak', label: t['paket-no'] },
    { value: 'ya', label: t['paket-yes'], hint: t['paket-yesHint'] },
  ],
})}`;
  },
  async read(_tx, { t }, typed) {
    const paket = typed.text('paket');
    // The button "go on as a request for assistance" says yes by itself.
    if (typed.text('tujuan') === 'pendampingan')
      return { changes: { tujuan: 'pendampingan', paket: 'ya' }, errors: [] };
    return paket === 'ya' || paket === 'tidak'
      ? { changes: { paket, tujuan: null }, errors: [] }
      : { changes: {}, errors: [{ field: 'paket', message: t['paket-error'] }] };
  },
};

function led({ t, values }: StepView): Html {
  const code = hintsOf(values).some((each) => each.sign === 'package-code');
  return notice(
    'warn',
    t.ledTitle,
    html`<p>${t.led}${code ? html` ${t.ledCode}` : null}</p>
<p class="buttons"><button type="submit" form="pendampingan" name="tujuan" value="pendampingan">${t.ledSend}</button>
<a href="/konsultasi/isi">${t.ledChange}</a></p>`,
  );
}

const contactStep: Step = {
  async show(_tx, { t, values, errors }) {
    const field = (name: 'telepon' | 'surel') => ({
      name,
      label: t[`${name}-label`],
      hint: t[`${name}-hint`],
      value: values[name] ?? '',
      ...withError(errors, name),
    });
    return html`${choiceField({
      name: 'jenis',
      legend: t['kontak-title'],
      heading: true,
      hint: t['kontak-hint'],
      ...withError(errors, 'jenis'),
      chosen: [values['jenis'] ?? ''],
      choices: CONTACTS.map((value) => ({
        value,
        label: t[`kontak-${value}`],
        ...(value === 'none' ? { hint: t['kontak-noneHint'] } : {}),
      })),
    })}
${textField({ ...field('telepon'), type: 'tel', autocomplete: 'tel' })}
${textField({ ...field('surel'), type: 'email', autocomplete: 'email' })}`;
  },
  async read(_tx, { t }, typed) {
    const errors: FieldError[] = [];
    const [telepon, surel] = [typed.text('telepon'), typed.text('surel')];
    const kind = CONTACTS.find((each) => each === typed.text('jenis'));
    if (kind === undefined) errors.push({ field: 'jenis', message: t['kontak-error'] });
    if (kind === 'phone' && (readContact('phone', telepon) === null || readMobile(telepon) === null))
      errors.push({ field: 'telepon', message: t['telepon-error'] });
    if (kind === 'email' && readContact('email', surel) === null)
      errors.push({ field: 'surel', message: t['surel-error'] });
    return { changes: { jenis: kind ?? null, telepon, surel }, errors };
  },
};

/** Steps that ask; the last one, the review, stands in ask.ts. */
export const steps: Record<Exclude<StepName, 'periksa'>, Step> = {
  topik: topicStep,
  isi: contentStep,
  paket: packageStep,
  kontak: contactStep,
};
