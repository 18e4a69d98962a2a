import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import {
  badField,
  conflict,
  isRefusal,
  notAllowed,
  notFound,
  type Outcome,
} from '../../../platform/outcome.ts';
import { recordRow, recordRows } from '../../../platform/trail/record.ts';
import { accountsOfPeople, getPeople } from '../../directory/index.ts';
import type { Declared } from '../contract.ts';
import { mayAssess } from '../policy.ts';
import type { DeclarerRole } from '../rules/engagement.ts';
import { lockEngagement } from '../store/engagements.ts';
import { declarationsOf, findDeclaration, insertDeclarations, updateDeclaration } from '../store/stages.ts';
import type { Declaration, Engagement } from '../store/tables.ts';
import { runningEngagement } from './engagement.ts';
import { tell } from './tell.ts';

/** Asks people for their declaration; who was asked in that role already is passed over. */
export async function askPeople(
  tx: Tx,
  act: Act,
  of: Engagement,
  people: readonly { personId: string; role: DeclarerRole }[],
): Promise<Declaration[]> {
  const key = (personId: string, role: string) => `${personId} ${role}`;
  const seen = new Set((await declarationsOf(tx, [of.id])).map((each) => key(each.person_id, each.role)));
  const rows: Declaration[] = [];
  for (const { personId, role } of people) {
    if (seen.has(key(personId, role))) continue;
    seen.add(key(personId, role));
    rows.push({
      government_id: act.government.id,
      id: newId(),
      engagement_id: of.id,
      person_id: personId,
      role,
      asked_at: act.now,
      asked_by: act.actor.id,
      declared_at: null,
      has_interest: null,
      content: null,
    });
  }
  await insertDeclarations(tx, rows);
  await recordRows(
    tx,
    act,
    'probity.declaration-ask',
    'probity_declaration',
    rows.map((row) => row.id),
  );
  const accounts = await accountsOfPeople(
    tx,
    rows.map((row) => row.person_id),
  );
  await tell(tx, act, of, [...accounts.values()], 'declare', `${of.id}:${act.now}`);
  return rows;
}

/** The team names somebody else who takes part: selection group, technical team. */
export async function askDeclaration(
  tx: Tx,
  act: Act,
  engagementId: string,
  input: { personId: string; role: DeclarerRole },
): Promise<Outcome<{ id: string }>> {
  const engagement = await runningEngagement(tx, act, engagementId);
  if (isRefusal(engagement)) return engagement;
  if (!mayAssess(act.actor)) return notAllowed();
  if (!(await getPeople(tx, [input.personId])).has(input.personId))
    return badField('personId', 'Pilih orang dari daftar.', 'Choose a person from the list.');
  const [row] = await askPeople(tx, act, engagement, [input]);
  return row === undefined
    ? conflict(
        'asked-already',
        'Orang ini sudah tercatat dalam peran itu.',
        'This person is listed in that role already.',
      )
    : { id: row.id };
}

/** Whoever was asked declares, and nobody for him. Until the engagement ends he may say it anew: the trail keeps that he did. */
export async function declare(
  tx: Tx,
  act: Act,
  id: string,
  { hasInterest, content }: Declared,
): Promise<Outcome<{ id: string }>> {
  const found = await findDeclaration(tx, id);
  if (found === undefined || found.person_id !== act.actor.personId) return notFound();
  const engagement = await lockEngagement(tx, found.engagement_id);
  if (engagement?.state !== 'running') return notFound();
  if (hasInterest && content.trim() === '')
    return badField(
      'content',
      'Tuliskan kepentingan apa dan dengan siapa. Hanya tim audit yang membacanya.',
      'Write which interest and with whom. Only the audit team reads it.',
    );
  await updateDeclaration(tx, id, {
    declared_at: act.now,
    has_interest: hasInterest,
    content: content.trim() === '' ? null : content,
  });
  await recordRow(tx, act, 'probity.declare', 'probity_declaration', id);
  return { id };
}
