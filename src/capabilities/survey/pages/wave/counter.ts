import { z } from 'zod';
import { CODE_LENGTH, parseCode } from '../../../../platform/codes.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { tick } from '../../../../platform/http/form-parts.ts';
import { html } from '../../../../platform/http/html.ts';
import { pageRoute, type PageAnswer, type PageContext } from '../../../../platform/http/pages.ts';
import {
  errorSummary,
  formTitle,
  ledger,
  notice,
  submitButton,
  textField,
} from '../../../../platform/http/parts.ts';
import { formRoute } from '../../../../platform/open-forms/form-route.ts';
import { publicAct } from '../../../../platform/open-forms/public-act.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { fill } from '../../../../platform/texts.ts';
import { noticeLink } from '../../../../platform/personal-data/notices.ts';
import { enterAtCounter, type CounterEntry, type EntryFault } from '../../actions/wave/counters.ts';
import { findCounter } from '../../store/wave/counters.ts';
import type { Counter } from '../../store/wave/tables.ts';
import { findWave } from '../../store/wave/waves.ts';
import { pages as texts } from '../../texts/wave/pages.ts';

const PER_MINUTE = 60;
/** Names of the fields on the page. */
const FIELD: Record<EntryFault, string> = {
  name: 'nama',
  contact: 'kontak',
  day: 'hari',
  consent: 'setuju',
};
const params = z.object({ code: z.string().max(40) });

/** A counter's page, behind its QR: a service user enters himself into the frame, without script and without signing in. */
export function counterPages(app: App, services: Services): void {
  const path = '/survei/loket/:code';
  pageRoute(app, services, { path, params, perMinute: PER_MINUTE }, async (tx, context, input) => {
    const counter = await counterOf(tx, input.params.code);
    if (counter === undefined) return unknown(context);
    const wave = await findWave(tx, counter.wave_id);
    if (wave?.state !== 'draft' || !counter.open) return said(context, 'closed');
    return form(context, counter, { name: '', contact: '', day: context.today, consent: false }, []);
  });

  formRoute(app, services, { path, params }, async (tx, context, { params: { code }, values }) => {
    const counter = await counterOf(tx, code);
    if (counter === undefined) return unknown(context);
    const typed: CounterEntry = {
      name: values.text(FIELD.name),
      contact: values.text(FIELD.contact),
      day: values.text(FIELD.day),
      consent: values.text(FIELD.consent) === '1',
    };
    const entry = await enterAtCounter(tx, publicAct(services, context), counter, typed);
    if ('faults' in entry) return form(context, counter, typed, entry.faults);
    if ('closed' in entry) return said(context, 'closed');
    return said(context, 'full' in entry ? 'full' : 'done');
  });
}

async function counterOf(tx: Tx, typed: string): Promise<Counter | undefined> {
  const code = parseCode(typed, CODE_LENGTH);
  return code === null ? undefined : findCounter(tx, code);
}

function form(
  { locale, today, government }: PageContext,
  counter: Counter,
  typed: CounterEntry,
  faults: readonly EntryFault[],
): PageAnswer {
  const t = texts[locale];
  const errors = faults.map((fault) => ({ field: FIELD[fault], message: t[`fault-${fault}`] }));
  const fault = (of: EntryFault) => (faults.includes(of) ? { error: t[`fault-${of}`] } : {});
  return {
    status: errors.length === 0 ? 200 : 422,
    title: formTitle(t.counterTitle, errors, locale),
    body: html`${errors.length === 0 ? null : errorSummary(t.problem, errors)}
<h1>${t.counterTitle}</h1>
<p class="lead">${fill(t.counterLead, { government: government.name })}</p>
${ledger([
  [t.service, counter.service],
  [t.unit, counter.unit],
])}
<form method="post" action="/survei/loket/${counter.code}">
${textField({ name: FIELD.name, label: t.name, value: typed.name, autocomplete: 'name', ...fault('name') })}
${textField({ name: FIELD.contact, label: t.contact, hint: t.contactHint, value: typed.contact, autocomplete: 'tel', ...fault('contact') })}
${textField({ name: FIELD.day, label: t.day, value: typed.day, type: 'date', max: today, ...fault('day') })}
${faults.includes('consent') ? html`<p class="error">${t['fault-consent']}</p>` : null}
${noticeLink(locale, 'undangan-survei')}${tick(FIELD.consent, t.consent, typed.consent)}
${submitButton(t.enter)}
</form>`,
  };
}

function said({ locale }: PageContext, what: 'done' | 'closed' | 'full'): PageAnswer {
  const t = texts[locale];
  return {
    title: t[`${what}Title`],
    bent: what !== 'done',
    body: html`<h1>${t.counterTitle}</h1>
${notice(what === 'done' ? 'ok' : 'info', t[`${what}Title`], t[what])}
<p><a href="/cek/undangan">${t.title}</a></p>`,
  };
}

function unknown({ locale }: PageContext): PageAnswer {
  const t = texts[locale];
  return {
    status: 404,
    title: t.unknownCounter,
    bent: true,
    body: html`<h1>${t.unknownCounter}</h1>
<p class="lead">${t.unknownCounterText}</p>`,
  };
}
