import { type Act, type Role } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { notify } from '../../../platform/notifications/notify.ts';
import { fill, LOCALES, type Locale } from '../../../platform/texts.ts';
import { accountsWithRole } from '../../directory/index.ts';
import type { Request } from '../store/requests.ts';
import { messages } from '../texts/messages.ts';
import { subjectOf, type Case } from './case.ts';
import { accountsOf } from './subject.ts';

/** Messages by the state that a case has come to. */
const TOLD = {
  refused: ['refusedTitle', 'refusedBody'],
  requested: ['returnedTitle', 'returnedBody'],
  valid: ['validTitle', 'validBody'],
  revoked: ['revokedTitle', 'revokedBody'],
} as const;

/** Tells holder, requester or the next approver what has happened to a case in this act. */
export async function tellAbout(tx: Tx, act: Act, each: Case): Promise<void> {
  const { request } = each;
  const last = each.events.at(-1);
  if (last === undefined) return;
  const key = `clearance:${request.id}:${last.position}`;
  const link = `/app/eskbt/${request.id}`;
  if (request.state === 'in-approval') {
    const to = await accountsWithRole(tx, request.steps[request.step]!, null, act.today);
    await notify(tx, act, { to, key, link, ...words(request, 'approvalTitle', 'approvalBody') });
    return;
  }
  if (!(request.state in TOLD)) return;
  const [title, body] = TOLD[request.state as keyof typeof TOLD];
  const to = new Set(await accountsOf(tx, subjectOf(request), act.today));
  if (isAccount(request.requestedBy)) to.add(request.requestedBy);
  await notify(tx, act, { to: [...to], key, link, ...words(request, title, body) });
}

/** Asks those who sign in person. */
export async function tellSigners(tx: Tx, act: Act, request: Request, role: Role): Promise<void> {
  const to = await accountsWithRole(tx, role, null, act.today);
  const key = `clearance:${request.id}:sign:${request.stateSince}`;
  await notify(tx, act, {
    to,
    key,
    link: `/app/eskbt/${request.id}`,
    ...words(request, 'signTitle', 'signBody'),
  });
}

function words(request: Request, title: keyof typeof messages.id, body: keyof typeof messages.id) {
  const say = (key: keyof typeof messages.id) =>
    Object.fromEntries(
      LOCALES.map((locale) => [locale, fill(messages[locale][key], { name: request.subjectName })]),
    ) as Record<Locale, string>;
  return { title: say(title), body: say(body) };
}

function isAccount(actor: string): boolean {
  return !actor.startsWith('job:') && /^[0-9a-f-]{36}$/.test(actor);
}
