import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { FileRow } from '../../../platform/files/store.ts';
import { newId } from '../../../platform/ids.ts';
import { badField, conflict, isRefusal, notAllowed, type Outcome } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { accountsOfPeople } from '../../directory/index.ts';
import type { Assessment } from '../contract.ts';
import { isTeam, mayAnswer, mayAssess } from '../policy.ts';
import { mayProposeNow } from '../rules/gates.ts';
import { membersOf } from '../store/engagements.ts';
import { evidenceOf, gatesOf, insertEvidence, updateItem } from '../store/stages.ts';
import type { Item } from '../store/tables.ts';
import { runningItem } from './engagement.ts';
import { tell } from './tell.ts';

/** Files of one item. */
const MOST = 30;

/** The team answers an item. What is noted, fails or does not apply needs its reason. */
export async function assessItem(
  tx: Tx,
  act: Act,
  id: string,
  { result, note }: Assessment,
): Promise<Outcome<Item>> {
  const found = await openItem(tx, act, id);
  if (isRefusal(found)) return found;
  const said = note.trim() === '' ? null : note;
  if (said === null && (result === 'notes' || result === 'fails' || result === 'not-applicable'))
    return badField(
      'note',
      'Tuliskan alasannya: apa yang dilihat dan apa yang kurang.',
      'Write the reason: what was seen and what is lacking.',
    );
  const change = {
    result,
    note: said,
    assessed_by: result === 'open' ? null : act.actor.id,
    assessed_at: result === 'open' ? null : act.now,
  };
  await updateItem(tx, id, change);
  await recordRow(tx, act, 'probity.item-assess', 'probity_item', id);
  return { ...found, ...change };
}

/** The office that buys answers an item that is open, noted or failed. */
export async function answerItem(tx: Tx, act: Act, id: string, answer: string): Promise<Outcome<Item>> {
  const found = await runningItem(tx, act, id);
  if (isRefusal(found)) return found;
  const { engagement, item } = found;
  if (!mayAnswer(act.actor, engagement.agency_id)) return notAllowed();
  if (item.result === 'conforms' || item.result === 'not-applicable')
    return conflict(
      'item-settled',
      'Butir ini sudah selesai dinilai. Tidak perlu ditanggapi.',
      'This item is settled. It needs no answer.',
    );
  const change = { answer, answered_by: act.actor.id, answered_at: act.now };
  await updateItem(tx, id, change);
  await recordRow(tx, act, 'probity.item-answer', 'probity_item', id);
  const team = await membersOf(tx, engagement.id);
  const accounts = await accountsOfPeople(
    tx,
    team.map((each) => each.person_id),
  );
  await tell(tx, act, engagement, [...accounts.values()], 'answered', `${id}:${act.now}`);
  return { ...item, ...change };
}

/** May the actor add evidence to this item now? Asked before a byte is taken: the team, and the office for an item that is open for it. */
export async function mayAddEvidence(tx: Tx, act: Act, id: string): Promise<Outcome<Item>> {
  const item = isTeam(act.actor) ? await openItem(tx, act, id) : await officeItem(tx, act, id);
  if (isRefusal(item)) return item;
  return (await evidenceOf(tx, [id])).length >= MOST
    ? conflict(
        'files-many',
        `Paling banyak ${MOST} berkas untuk satu butir.`,
        `At most ${MOST} files for one item.`,
      )
    : item;
}

export async function addEvidence(tx: Tx, act: Act, id: string, file: FileRow): Promise<Outcome<Item>> {
  const item = await mayAddEvidence(tx, act, id);
  if (isRefusal(item)) return item;
  const row = {
    government_id: act.government.id,
    id: newId(),
    item_id: id,
    file_id: file.id,
    name: file.name,
    added_by: act.actor.id,
    added_at: act.now,
  };
  await insertEvidence(tx, row);
  await recordRow(tx, act, 'probity.evidence-add', 'probity_evidence', row.id);
  return item;
}

async function officeItem(tx: Tx, act: Act, id: string): Promise<Outcome<Item>> {
  const found = await runningItem(tx, act, id);
  if (isRefusal(found)) return found;
  return mayAnswer(act.actor, found.engagement.agency_id) ? found.item : notAllowed();
}

/** An item whose stage does not wait for somebody's decision: what an opinion was proposed on stays as it was. */
async function openItem(tx: Tx, act: Act, id: string): Promise<Outcome<Item>> {
  const found = await runningItem(tx, act, id);
  if (isRefusal(found)) return found;
  if (!mayAssess(act.actor)) return notAllowed();
  return mayProposeNow(await gatesOf(tx, [found.engagement.id]), found.item.stage)
    ? found.item
    : conflict(
        'gate-waiting',
        'Opini tahap ini sedang menunggu persetujuan. Minta dikembalikan dulu bila butirnya perlu diubah.',
        'The opinion on this stage waits for its confirmation. Have it returned first if an item has to change.',
      );
}
