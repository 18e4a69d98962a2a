import type { Act, Blocker, Subject } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { subjectKey } from '../../../platform/act.ts';
import { askBlockers } from '../actions/case.ts';
import { decide, type Outcome } from '../rules/decide.ts';
import { listRequests } from '../store/lists.ts';
import { NO_FILTER, rowOf } from './views.ts';

/** How somebody stands with his own certificate, in one line. */
export interface OwnStanding {
  /** last day of the certificate that holds; null: none does */
  validUntil: PlainDate | null;
  outcome: Outcome;
  /** what is in the way, refusing items first */
  blockers: Pick<Blocker, 'id' | 'title' | 'link'>[];
}

/** The actor's own standing today, for his desk; null where the actor is no person. */
export async function ownStanding(tx: Tx, act: Act): Promise<OwnStanding | null> {
  if (act.actor.personId === null) return null;
  const subject: Subject = { kind: 'person', id: act.actor.personId };
  const decision = decide((await askBlockers(tx, act, [subject])).get(subjectKey(subject)) ?? [], act.today);
  const { rows } = await listRequests(tx, { ...NO_FILTER, subject, states: ['valid'] });
  const valid = rows.map((row) => rowOf(row, act.today)).find((row) => row.state === 'valid');
  return {
    validUntil: valid?.validUntil ?? null,
    outcome: decision.outcome,
    blockers: decision.items.map(({ id, title, link }) => ({ id, title, link })),
  };
}
