import type { Act } from '../../../../platform/act.ts';
import { addWorkingDays, type Calendar } from '../../../../platform/calendar/working-days.ts';
import { dayIn } from '../../../../platform/clock.ts';
import { html, type Html } from '../../../../platform/http/html.ts';
import type { NewExplanation } from '../../contract/explanations.ts';
import type { Explanation } from '../../store/dashboard/explanations.ts';
import type { PageWords } from './words.ts';

/** Working days that may be chosen. */
const CHOICES = [1, 2, 3, 5, 10] as const;

export interface AskForm {
  agencyId: string;
  agency: string;
  subject: NewExplanation['subject'];
  /** what is asked unless something else is typed */
  text: string;
  /** path to come back to */
  back: string;
  days: number;
  calendar: Calendar;
}

/** "Minta penjelasan": one press is enough, the question stands there already. */
export function askForm(act: Act, { t, day }: PageWords, form: AskForm): Html {
  const { agencyId, agency, subject, back } = form;
  const ref =
    subject.kind === 'party' ? subject.party : subject.kind === 'contract' ? subject.contractId : '';
  const days: number[] = CHOICES.some((each) => each === form.days)
    ? [...CHOICES]
    : [...CHOICES, form.days].toSorted((a, b) => a - b);
  return html`<section class="ask" aria-labelledby="minta"><h2 id="minta">${t('ask')}</h2><p class="quiet">${t('ask-lead', { agency })}</p>
<p class="no-line-note">${t('offline-ask')}</p>
<form method="post" action="/m/penjelasan"><input type="hidden" name="instansi" value="${agencyId}"><input type="hidden" name="tentang" value="${subject.kind}"><input type="hidden" name="rujukan" value="${ref}"><input type="hidden" name="kembali" value="${back}">
<label for="isi-${ref}">${t('ask-what')}</label><textarea id="isi-${ref}" name="isi" rows="4" maxlength="2000" required="">${form.text}</textarea>
<label for="hari-${ref}">${t('ask-days')}</label><select id="hari-${ref}" name="hari">${days.map(
    (n) =>
      html`<option value="${n}"${n === form.days ? html` selected=""` : null}>${t('ask-days-option', { n, day: day(addWorkingDays(form.calendar, act.today, n)) })}</option>`,
  )}</select>
<button type="submit">${t('ask')}</button></form></section>`;
}

/** What was asked, and answered: the newest first. @param about words of the subject; none where the page is about it */
export function explanationList(
  act: Act,
  { t, day }: PageWords,
  rows: readonly Explanation[],
  about?: (row: Explanation) => { words: string; href: string },
): Html | null {
  if (rows.length === 0) return null;
  return html`<section class="explanations" aria-labelledby="penjelasan"><h2 id="penjelasan">${t('explanations')}</h2><ol class="rows">${rows.map(
    (row) => {
      const late = row.answered_at === null && row.due_on < act.today;
      const state = row.answered_at !== null ? 'answered' : late ? 'overdue' : 'open';
      const on = row.answered_at === null ? row.due_on : dayOf(act, row.answered_at);
      const subject = about?.(row);
      return html`<li class="told ${state}">${subject === undefined ? null : html`<a class="who" href="${subject.href}">${subject.words}</a>`}
<span class="state ${late ? 'late' : 'kept'}">${t(`explanation-${state}`, { day: day(on) })}</span>
<q>${row.text}</q>${row.answer === null ? null : html`<p class="answer"><b>${t('answer')}</b> ${row.answer}</p>`}</li>`;
    },
  )}</ol></section>`;
}

function dayOf(act: Act, at: string) {
  return dayIn(act.government.zone, Temporal.Instant.from(at));
}
