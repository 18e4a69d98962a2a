import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { badField, notAllowed, type Outcome } from '../../../../platform/outcome.ts';
import { recordRow } from '../../../../platform/trail/record.ts';
import type { NewSeason, NewSender } from '../../contract/wave/counters.ts';
import { mayManage } from '../../policy.ts';
import { readSender } from '../../rules/wave/sender.ts';
import {
  findSeason,
  findSender,
  insertSeason,
  insertSender,
  updateSeason,
  updateSender,
} from '../../store/wave/official.ts';
import type { Season, Sender } from '../../store/wave/tables.ts';

/** Keeps the period of the commission's survey of a year, with its source, as confirmed by the reader today. */
export async function keepSeason(tx: Tx, act: Act, input: NewSeason): Promise<Outcome<Season['id']>> {
  if (!mayManage(act.actor)) return notAllowed();
  if (input.closesOn < input.opensOn)
    return badField(
      'closesOn',
      'Hari terakhir mendahului hari pertama.',
      'The last day is before the first.',
    );
  const row = {
    year: input.year,
    opens_on: input.opensOn,
    closes_on: input.closesOn,
    source: input.source.trim(),
    placeholder: input.placeholder,
    confirmed_on: act.today,
    confirmed_by: act.actor.id,
  };
  const before = await findSeason(tx, input.year);
  const id = before?.id ?? newId();
  if (before === undefined)
    await insertSeason(tx, { ...row, government_id: act.government.id, id, version: 1 });
  else await updateSeason(tx, id, row);
  await recordRow(tx, act, 'survey.season', 'survey_season', id);
  return id;
}

/** Keeps an official sender, ours or the commission's, as confirmed by the reader today. One that ended is still recognised, and said to be over. */
export async function keepSender(tx: Tx, act: Act, input: NewSender): Promise<Outcome<Sender['id']>> {
  if (!mayManage(act.actor)) return notAllowed();
  const typed = readSender(input.value);
  const wanted = input.kind === 'email' || input.kind === 'site' ? input.kind : 'phone';
  if (typed?.kind !== wanted)
    return badField(
      'value',
      'Tulis nomor, alamat surel, atau situs seperti yang tampak pada pesan, sesuai jenisnya.',
      'Type the number, mail address or site as the message shows it, of the chosen kind.',
    );
  const row = {
    owner: input.owner,
    year: input.year,
    kind: input.kind,
    value: typed.value,
    shown: input.value.trim(),
    note: input.note.trim(),
    source: input.source.trim(),
    placeholder: input.placeholder,
    confirmed_on: act.today,
    confirmed_by: act.actor.id,
    ended_on: input.ended ? act.today : null,
  };
  const before = await findSender(tx, row);
  const id = before?.id ?? newId();
  if (before === undefined)
    await insertSender(tx, { ...row, government_id: act.government.id, id, version: 1 });
  else await updateSender(tx, id, row);
  await recordRow(tx, act, 'survey.sender', 'survey_sender', id);
  return id;
}
