import type { Tx } from '../../../platform/database/index.ts';
import { carried, choiceField, longField, tick } from '../../../platform/http/form-parts.ts';
import { html, type Html } from '../../../platform/http/html.ts';
import type { PageAnswer, PageContext } from '../../../platform/http/pages.ts';
import { entry, errorSummary, formTitle, submitButton, textField } from '../../../platform/http/parts.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { fill } from '../../../platform/texts.ts';
import { noticeLink } from '../../../platform/personal-data/notices.ts';
import { agencySubtree, getAgencies } from '../../directory/index.ts';
import { RETENTION_DAYS } from '../parameters.ts';
import { PURPOSES } from '../rules/purposes.ts';
import { SIGNATURE_HEIGHT, SIGNATURE_WIDTH } from '../rules/signature.ts';
import type { Place } from '../store/places.ts';
import { carry, formPath, IDLE_SECONDS, onKiosk, startPath, type Stand } from './kiosk.ts';
import { texts } from './texts.ts';

/** Units offered on one page; a larger office names its host instead. */
const MOST_UNITS = 60;

export interface Typed {
  /** made once for this form */
  key: string;
  /** field → what was typed */
  values?: Readonly<Record<string, string>>;
  errors?: readonly { field: string; message: string }[];
}

/** The form of the guest book, empty or as it was typed with what is wrong. */
export async function visitForm(
  tx: Tx,
  context: PageContext,
  place: Place,
  stand: Stand,
  typed: Typed,
): Promise<PageAnswer> {
  const t = texts[context.locale];
  context.scripts.add('kiosk');
  const errors = typed.errors ?? [];
  const values = typed.values ?? {};
  const days = await getParameter(tx, RETENTION_DAYS, context.today);
  const units = await unitsOf(tx, place);
  const error = (field: string) => errors.find((each) => each.field === field)?.message;
  const input = (name: string, label: string, rest: { hint?: string; type?: 'tel'; size?: number } = {}) => {
    const wrong = error(name);
    return textField({ name, label, value: values[name] ?? '', ...rest, ...(wrong ? { error: wrong } : {}) });
  };
  const action = `${formPath(stand)}&antre=tamu`;
  const body = html`${errorSummary(t.problem, errors)}
<h1>${t.formTitle}</h1>
<p class="lead">${fill(t.welcomeAt, { place: place.name, agency: place.agencyName })}. ${t.formLead}</p>
<form method="post" action="${action}" enctype="multipart/form-data" autocomplete="off" novalidate="" data-guest>
${carried({ kunci: typed.key, waktu: '' })}
${entry(
  t.about,
  html`${input('nama', t.name)}${input('instansi', t.institution, { hint: t.institutionHint })}${input('telepon', t.phone, { hint: t.phoneHint, type: 'tel' })}${numberField('orang', t.people, values['orang'] ?? '1', error('orang'))}`,
)}
${entry(
  t.visit,
  html`${input('pegawai', t.host, { hint: t.hostHint })}${unitField(t, units, values['unit'] ?? '')}
${choiceField({
  name: 'keperluan',
  legend: t.purpose,
  error: error('keperluan'),
  choices: PURPOSES.map((value) => ({ value, label: t[`purpose-${value}`] })),
  chosen: [values['keperluan'] ?? ''],
})}
${longField({ name: 'keterangan', label: t.subject, rows: 2, max: 300, value: values['keterangan'], error: error('keterangan') })}`,
)}
${entry(t.gifts, html`${tick('hadiah', t.gift, values['hadiah'] === '1', t.giftHint)}${input('isi-hadiah', t.giftNote)}`)}
${entry(
  t.proof,
  html`${photoField(t, error('foto'))}<div class="field signature" data-signature="${SIGNATURE_WIDTH} ${SIGNATURE_HEIGHT}" data-label="${t.signature}" data-hint="${t.signatureHint}" data-clear="${t.signatureClear}"><input type="hidden" name="tandatangan" value=""></div>`,
)}
${entry(
  t.consentTitle,
  html`${noticeLink(context.locale, 'tamu')}${tick('setuju', fill(t.consent, { government: context.government.name }), values['setuju'] === '1', fill(t.consentHint, { days }))}${
    error('setuju') ? html`<p class="error">${error('setuju')}</p>` : null
  }${submitButton(t.send)}`,
)}
</form>
<p><a href="/tamu/keluar${carry(stand)}">${t.codeTitle}</a></p>`;
  return {
    status: errors.length === 0 ? 200 : 422,
    title: formTitle(t.formTitle, errors, context.locale),
    back: stand.kiosk ? { href: startPath(stand), label: t.welcome } : { href: '/tamu', label: t.title },
    body: onKiosk(context, stand, IDLE_SECONDS, body),
  };
}

async function unitsOf(tx: Tx, place: Place): Promise<{ id: string; name: string }[]> {
  const found = await getAgencies(tx, await agencySubtree(tx, [place.agencyId]));
  return [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1)).slice(0, MOST_UNITS);
}

function unitField(
  t: (typeof texts)['id'],
  units: readonly { id: string; name: string }[],
  chosen: string,
): Html {
  if (units.length < 2) return html``;
  return html`<div class="field"><label for="unit">${t.unit}</label>
<select id="unit" name="unit"><option value="">${t.anyUnit}</option>${units.map(({ id, name }) => option(id, name, id === chosen))}</select></div>`;
}

function option(value: string, label: string, chosen: boolean): Html {
  return chosen
    ? html`<option value="${value}" selected>${label}</option>`
    : html`<option value="${value}">${label}</option>`;
}

function numberField(name: string, label: string, value: string, error: string | undefined): Html {
  return html`<div class="field${error ? ' wrong' : ''}"><label for="${name}">${label}</label>
${error ? html`<p class="error" id="${name}-error">${error}</p>` : null}
<input type="number" id="${name}" name="${name}" value="${value}" min="1" max="500" inputmode="numeric" autocomplete="off"${
    error ? html` aria-invalid="true" aria-describedby="${name}-error"` : null
  }></div>`;
}

function photoField(t: (typeof texts)['id'], error: string | undefined): Html {
  return html`<div class="field${error ? ' wrong' : ''}"><label for="foto">${t.photo}</label>
<p class="hint" id="foto-hint">${t.photoHint}</p>${error ? html`<p class="error" id="foto-error">${error}</p>` : null}
<input type="file" id="foto" name="foto" accept="image/*" capture="user" aria-describedby="foto-hint"></div>`;
}
