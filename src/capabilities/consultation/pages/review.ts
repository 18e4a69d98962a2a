import { maskContact, readContact } from '../../../platform/contact.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { html, type Html } from '../../../platform/http/html.ts';
import { notice, submitButton } from '../../../platform/http/parts.ts';
import { noticeLink } from '../../../platform/personal-data/notices.ts';
import { proofField } from '../../../platform/open-forms/proof-field.ts';
import { fill } from '../../../platform/texts.ts';
import { reviewText } from '../actions/review-text.ts';
import { findTopic } from '../store/topics.ts';
import { asksAboutPackage, CONTACTS, type StepName } from './draft.ts';
import type { StepView } from './step.ts';

/** The last step: everything once more, what may answer it already, and the one button that sends. */
export async function reviewPage(tx: Tx, { context, t, values, files }: StepView): Promise<Html> {
  const review = await reviewText(tx, `${values['tanya'] ?? ''}\n${values['fakta'] ?? ''}`);
  const topic = await findTopic(tx, values['topik'] ?? '');
  const assistance = values['tujuan'] === 'pendampingan';
  const row = (step: StepName, name: string, shown: Html | string): Html =>
    html`<div><dt>${name}</dt><dd>${shown}</dd>
<dd class="change"><a href="/konsultasi/${step}">${t['periksa-change']}<span class="unseen"> ${name}</span></a></dd></div>`;
  const said = (text: string): Html => html`<span class="said">${text}</span>`;
  const kind = CONTACTS.find((each) => each === values['jenis']) ?? 'none';
  const contact =
    kind === 'none' ? null : readContact(kind, values[kind === 'phone' ? 'telepon' : 'surel'] ?? '');
  return html`<h1>${t['periksa-title']}</h1>
${review.sensitive ? sensitive(t) : null}
${
  review.answered.length === 0
    ? null
    : notice(
        'info',
        t.answeredTitle,
        html`<p>${t.answeredText}</p><ul>${review.answered.map(
          (each) => html`<li><a href="/konsultasi/tanya-jawab/${each.id}">${each.title}</a></li>`,
        )}</ul>`,
      )
}
<dl class="ledger review">
${row('topik', t['topik-name'], topic?.name[context.locale] ?? '')}
${row('isi', t.asked, said(values['tanya'] ?? ''))}
${row('isi', t.facts, said(values['fakta'] ?? ''))}
${asksAboutPackage(values) ? row('paket', t['paket-name'], t[values['paket'] === 'ya' ? 'paket-yes' : 'paket-no']) : null}
${row('isi', t['periksa-attached'], files.length === 0 ? t['periksa-empty'] : fill(t['periksa-files'], { n: files.length }))}
${row('kontak', t['kontak-name'], contact === null ? t['kontak-none'] : maskContact(contact))}
</dl>
${noticeLink(context.locale, 'konsultasi')}
<form method="post" action="/konsultasi/periksa">${proofField(context)}
<p class="buttons">${submitButton(t[assistance ? 'periksa-sendAssistance' : 'periksa-send'])}</p></form>`;
}

function sensitive(t: StepView['t']): Html {
  return notice(
    'warn',
    t.sensitiveTitle,
    html`<p>${t.sensitiveText}</p><p class="buttons"><a class="button plain" href="/lapor?uang=ya">${t.sensitiveGo}</a></p>`,
  );
}
