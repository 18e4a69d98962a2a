import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { notify } from '../../../platform/notifications/notify.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { accountsOfPeople, accountsWithRole } from '../../directory/index.ts';
import { insertHint } from '../store/hints.ts';
import { noticeTexts } from '../texts/notices.ts';

/** What the guest book tells when a visitor declares that he carries something. */
export interface Declaration {
  visitId: string;
  /** whom he visits, as far as the guest book could tell */
  personId: string | null;
  agencyId: string | null;
  note: string;
  on: PlainDate;
}

/** Keeps it until the host says what became of it, and tells him; without a host the UPG is told. */
export async function hearDeclaration(tx: Tx, act: Act, said: Declaration): Promise<void> {
  const id = newId();
  const fresh = await insertHint(tx, {
    government_id: act.government.id,
    id,
    visit_id: said.visitId,
    person_id: said.personId,
    agency_id: said.agencyId,
    note: said.note,
    declared_on: said.on,
    state: 'open',
    answer: null,
    gift_id: null,
  });
  if (!fresh) return;
  await recordRow(tx, act, 'gift-hint.hear', 'gift_hint', id);
  const host = said.personId === null ? [] : [...(await accountsOfPeople(tx, [said.personId])).values()];
  const to = host.length > 0 ? host : await accountsWithRole(tx, 'gratification-officer', null, act.today);
  await notify(tx, act, {
    to,
    key: `gratification.hint:${id}`,
    title: { id: noticeTexts.id['hint-title'], en: noticeTexts.en['hint-title'] },
    body: { id: noticeTexts.id['hint-body'], en: noticeTexts.en['hint-body'] },
    link: '/app/gratifikasi',
  });
}
