import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { insertHint } from '../store/hints.ts';

/** What the guest book tells when a visitor declares that he carries something; it has told host and UPG already. */
export interface Declaration {
  visitId: string;
  agencyId: string;
  /** whom he visits, as far as the guest book could tell */
  hostPersonId: string | null;
  day: PlainDate;
}

/** Keeps it until the host says what became of it: it outlives the visit, which the guest book forgets after its retention. */
export async function hearDeclaration(tx: Tx, act: Act, said: Declaration): Promise<void> {
  const id = newId();
  const fresh = await insertHint(tx, {
    government_id: act.government.id,
    id,
    visit_id: said.visitId,
    person_id: said.hostPersonId,
    agency_id: said.agencyId,
    declared_on: said.day,
    state: 'open',
    answer: null,
    gift_id: null,
  });
  if (fresh) await recordRow(tx, act, 'gift-hint.hear', 'gift_hint', id);
}
