import type { Act, Role } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { longDay } from '../../../platform/documents/long-day.ts';
import { notify } from '../../../platform/notifications/notify.ts';
import { fill, type Locale } from '../../../platform/texts.ts';
import { accountsOfPeople, accountsWithRole } from '../../directory/index.ts';
import type { FindingCase } from '../store/cases.ts';
import { noticeTexts, type NoticeName } from '../texts/notices.ts';

/** A value of a message: a day is written out in the reader's language. */
export type NoticeValue = string | number | { day: PlainDate };

/** Sends one of this capability's messages. @param key the same key reaches an account once */
export async function tell(
  tx: Tx,
  act: Act,
  to: readonly string[],
  name: NoticeName,
  key: string,
  link: string,
  values: Record<string, NoticeValue>,
): Promise<void> {
  if (to.length === 0) return;
  const say = (locale: Locale, part: 'title' | 'body') =>
    fill(noticeTexts[locale][`${name}-${part}`], spelled(values, locale));
  await notify(tx, act, {
    to,
    key: `findings.${name}:${key}`,
    title: { id: say('id', 'title'), en: say('en', 'title') },
    body: { id: say('id', 'body'), en: say('en', 'body') },
    link,
  });
}

function spelled(values: Record<string, NoticeValue>, locale: Locale): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'object' ? longDay(value.day, locale) : value,
    ]),
  );
}

/** Accounts that hold one of `roles` for any of `offices`. */
export async function accountsAt(
  tx: Tx,
  act: Act,
  roles: readonly Role[],
  offices: readonly (string | null)[],
): Promise<string[]> {
  const found = new Set<string>();
  for (const office of new Set(offices)) {
    if (office === null) continue;
    for (const role of roles)
      for (const account of await accountsWithRole(tx, role, office, act.today)) found.add(account);
  }
  return [...found];
}

/** Accounts that hold `role` for the whole government. */
export async function accountsInCharge(tx: Tx, act: Act, role: Role): Promise<string[]> {
  return accountsWithRole(tx, role, null, act.today);
}

/** Whoever has to follow up: the people responsible, and heads and follow-up officers of the agencies concerned. */
export async function auditeesOf(
  tx: Tx,
  act: Act,
  found: Pick<FindingCase, 'finding' | 'parts'>,
): Promise<string[]> {
  const people = found.parts.flatMap((part) => part.person_id ?? []);
  const own = [...(await accountsOfPeople(tx, [...new Set(people)])).values()];
  const offices = [found.finding.agency_id, ...found.parts.map((part) => part.office_id)];
  const roles: Role[] = found.finding.confidential ? ['agency-head'] : ['agency-head', 'follow-up-officer'];
  return [...new Set([...own, ...(await accountsAt(tx, act, roles, offices))])];
}

const ACCOUNT = /^[0-9a-f]{8}-/;

/** Who drafted the report if that is a person, else the team leaders. */
export async function teamOf(tx: Tx, act: Act, found: Pick<FindingCase, 'report'>): Promise<string[]> {
  const { created_by } = found.report;
  const leaders = await accountsInCharge(tx, act, 'team-leader');
  return [...new Set([...(ACCOUNT.test(created_by) ? [created_by] : []), ...leaders])];
}

/** The account behind a trail's actor, if it is one. */
export function accountOf(actor: string): string[] {
  return ACCOUNT.test(actor) ? [actor] : [];
}

export function findingLink(id: string): string {
  return `/app/temuan/${id}`;
}
export function lossLink(id: string): string {
  return `/app/kerugian/${id}`;
}
