import { maskContact, readContact } from '../../../platform/contact.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { html, type Html } from '../../../platform/http/html.ts';
import { ledger, notice, submitButton } from '../../../platform/http/parts.ts';
import { proofField } from '../../../platform/open-forms/proof-field.ts';
import { fill } from '../../../platform/texts.ts';
import { reviewText } from '../actions/review-text.ts';
import { findTopic } from '../store/topics.ts';
import { asksAboutPackage, CONTACTS, type StepName } from './draft.ts';
import { paragraphs } from './paragraphs.ts';
import type { StepView } from './step.ts';

/** The last step: everything once more, what may answer it already, and the one button that sends. */
export async function reviewPage(tx: Tx, { context, t, values, files }: StepView): Promise<Html> {
  const review = await reviewText(tx, `${values['tanya'] ?? ''}\n${values['fakta'] ?? ''}`);
  const topic = await findTopic(tx, values['topik'] ?? '');
  const assistance = values['tujuan'] === 'pendampingan';
  const change = (step: StepName, what: string): Html =>
    html` <a href="/konsultasi/${step}" aria-label="${t['periksa-change']}: ${what}">${t['periksa-change']}</a>`;
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
${ledger([
  [t['topik-name'], html`${topic?.name[context.locale] ?? ''}${change('topik', t['topik-name'])}`],
  [t.asked, html`${paragraphs(values['tanya'] ?? '')}${change('isi', t.asked)}`],
  [t.facts, html`${paragraphs(values['fakta'] ?? '')}${change('isi', t.facts)}`],
  ...(asksAboutPackage(values)
    ? [
        [
          t['paket-name'],
          html`${t[values['paket'] === 'ya' ? 'paket-yes' : 'paket-no']}${change('paket', t['paket-name'])}`,
        ] as const,
      ]
    : []),
  [
    t['lampiran-label'],
    files.length === 0 ? t['periksa-empty'] : fill(t['periksa-files'], { n: files.length }),
  ],
  [
    t['kontak-name'],
    html`${contact === null ? t['kontak-none'] : maskContact(contact)}${change('kontak', t['kontak-name'])}`,
  ],
])}
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
