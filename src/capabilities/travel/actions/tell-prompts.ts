import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { notify } from '../../../platform/notifications/notify.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import { accountsOfPeople } from '../../directory/index.ts';
import { markTold, promptsToTell } from '../store/prompts.ts';
import { promptWords } from '../texts/prompts.ts';

/** Asks for a check-in those whose minute has come. @returns prompts told */
export async function tellPrompts(tx: Tx, act: Act): Promise<number> {
  const due = await promptsToTell(tx, act.now);
  if (due.length === 0) return 0;
  const accounts = await accountsOfPeople(
    tx,
    due.map((each) => each.person_id),
  );
  for (const prompt of due) {
    const account = accounts.get(prompt.person_id);
    if (account === undefined) continue;
    await notify(tx, act, {
      to: [account],
      key: `travel.prompt:${prompt.id}`,
      title: promptWords.title,
      body: promptWords.body,
      link: '/app/perjalanan-saya',
      push: promptWords.push,
    });
  }
  const ids = due.map((each) => each.id);
  await markTold(tx, ids, act.now);
  await recordRows(tx, act, 'travel.prompt-tell', 'travel_prompt', ids);
  return due.length;
}
