import type { Subject, SubjectKind } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import {
  accountsOfPeople,
  accountsWithRole,
  getAgencies,
  getPeople,
  getVendors,
  listAgencies,
} from '../../directory/index.ts';

/** How a subject is called on paper. */
export interface SubjectCard {
  kind: SubjectKind;
  id: string;
  name: string;
  /** NIP or personnel code; agency code; NPWP */
  number: string | null;
  /** where a person serves */
  office: string | null;
}

/** @returns `kind:id` → card; who is absent or foreign has no entry */
export async function cardsOf(tx: Tx, subjects: readonly Subject[]): Promise<Map<string, SubjectCard>> {
  const ids = (kind: SubjectKind) => subjects.filter((each) => each.kind === kind).map((each) => each.id);
  const cards = new Map<string, SubjectCard>();
  const add = (card: SubjectCard) => cards.set(`${card.kind}:${card.id}`, card);
  for (const each of (await getPeople(tx, ids('person'))).values()) {
    const { id, name, agencyName } = each;
    add({ kind: 'person', id, name, number: each.nip ?? each.personnelCode, office: agencyName });
  }
  for (const { id, name, code } of (await getAgencies(tx, ids('agency'))).values()) {
    add({ kind: 'agency', id, name, number: code, office: null });
  }
  for (const { id, name, taxNumber } of (await getVendors(tx, ids('vendor'))).values()) {
    add({ kind: 'vendor', id, name, number: taxNumber, office: null });
  }
  return cards;
}

/** Accounts that a message to this subject reaches: the person's, the agency's head; a vendor has none. */
export async function accountsOf(tx: Tx, subject: Subject, today: string): Promise<string[]> {
  if (subject.kind === 'person') return [...(await accountsOfPeople(tx, [subject.id])).values()];
  if (subject.kind === 'agency') return accountsWithRole(tx, 'agency-head', subject.id, today);
  return [];
}

/** The subjects themselves and every agency that has taken over the duties of one of them: what blocks the one blocks the other. */
export async function withSuccessors(tx: Tx, subjects: readonly Subject[]): Promise<Subject[]> {
  const named = subjects.filter((each) => each.kind === 'agency').map((each) => each.id);
  if (named.length === 0) return [...subjects];
  const successor = new Map((await listAgencies(tx)).map((each) => [each.id, each.successorId]));
  const agencies = new Set(named);
  for (const id of agencies) {
    const next = successor.get(id);
    if (next) agencies.add(next);
  }
  return [
    ...subjects.filter((each) => each.kind !== 'agency'),
    ...[...agencies].map((id): Subject => ({ kind: 'agency', id })),
  ];
}
