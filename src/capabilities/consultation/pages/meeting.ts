import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { choiceField } from '../../../platform/http/form-parts.ts';
import { html, type Html } from '../../../platform/http/html.ts';
import type { PageContext } from '../../../platform/http/pages.ts';
import { entry, submitButton, textField } from '../../../platform/http/parts.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import { fill } from '../../../platform/texts.ts';
import { offered } from '../actions/appointments.ts';
import { whenOf } from '../actions/when.ts';
import { isSettled } from '../rules/machine.ts';
import { lastAppointmentOf } from '../store/appointments.ts';
import { MEETING_PLACES, type AppointmentRow, type QuestionRow } from '../store/tables.ts';
import { names } from '../texts/names.ts';
import { actForm } from './act-form.ts';
import { calendarPath } from './calendar-file.ts';
import { texts } from './texts.ts';

/** Times shown to choose from: the first of the roster. */
const SHOWN = 6;

/** The appointment that there is, or times to pick and a way to propose another. */
export async function meetingSection(
  tx: Tx,
  act: Act,
  context: PageContext,
  vault: Vault,
  question: QuestionRow,
  code: string,
  error: { error?: string },
  typed: Readonly<Record<string, string>>,
): Promise<Html | null> {
  const t = texts[context.locale];
  const row = await lastAppointmentOf(tx, question.id);
  const open = row?.state === 'proposed' || row?.state === 'confirmed';
  if (row === undefined && isSettled(question.stage)) return null;
  const shown = row === undefined ? null : kept(context, vault, question, code, row, open);
  if (open || isSettled(question.stage)) return shown === null ? null : entry(t.meet, shown);
  const { slots } = await offered(tx, act);
  const zone = context.government.zone;
  const form = actForm(
    question,
    code,
    'janji',
    html`<p>${slots.length === 0 ? t.meetNone : t.meetText}</p>
${choiceField({
  name: 'waktu',
  legend: t.slot,
  chosen: [typed['waktu'] ?? (slots.length === 0 ? 'lain' : '')],
  ...error,
  choices: [
    ...slots.slice(0, SHOWN).map((each) => ({
      value: `${each.day} ${each.time}`,
      label: whenOf(each.startsAt, zone, context.locale),
    })),
    { value: 'lain', label: t.slotOwn },
  ],
})}
${textField({ name: 'tanggal', label: t.ownDay, hint: t.ownHint, value: typed['tanggal'] ?? '', type: 'date', size: 12 })}
${textField({ name: 'jam', label: t.ownTime, hint: t.timeHint, value: typed['jam'] ?? '', size: 6 })}
${choiceField({
  name: 'tempat',
  legend: t.place,
  chosen: [typed['tempat'] ?? 'office'],
  choices: MEETING_PLACES.map((value) => ({ value, label: names[context.locale][`place-${value}`] })),
})}
<p class="buttons">${submitButton(t.meetSend)}</p>`,
  );
  // Behind a summary: most askers need no appointment, and the answer stands above.
  return entry(
    t.meet,
    html`${shown}<details${error.error ? html` open=""` : null}><summary>${t.meetSend}</summary>${form}</details>`,
  );
}

function kept(
  { government, locale }: PageContext,
  vault: Vault,
  question: QuestionRow,
  code: string,
  row: AppointmentRow,
  open: boolean,
): Html {
  const t = texts[locale];
  const when = whenOf(row.starts_at, government.zone, locale);
  return html`<p>${fill(t[`appointment-${row.state}`], { when })} · ${names[locale][`place-${row.place}`]}</p>
${row.state === 'confirmed' ? html`<p><a href="${calendarPath(vault, row.id)}">${t.ics}</a></p>` : null}
${open ? actForm(question, code, 'batal', html`<button type="submit" class="plain">${t.cancelMeet}</button>`) : null}`;
}
