import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { DeskItem } from '../../../platform/capability.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { clocksOf } from '../../../platform/inbox/index.ts';
import { mayAnswer, mayApprove } from '../policy.ts';
import type { Stage } from '../rules/machine.ts';
import { assignedTo } from '../store/load.ts';
import { listQuestions } from '../store/questions.ts';
import type { QuestionRow } from '../store/tables.ts';
import { messages } from '../texts/messages.ts';

const LIMIT = 50;
type Title = 'deskAnswer' | 'deskApprove' | 'deskFacts' | 'deskAssist';

/** What is due: my open questions as a consultant, answers to review, facts that I was asked for. */
export async function consultationDesk(tx: Tx, act: Act): Promise<DeskItem[]> {
  const found: [QuestionRow, Title][] = [];
  const take = async (askerId: string | null, stage: Stage, title: Title) => {
    const filter = { askerId, channel: '', stage, topic: '', text: '', offset: 0, limit: LIMIT } as const;
    found.push(...(await listQuestions(tx, filter)).rows.map((row): [QuestionRow, Title] => [row, title]));
  };
  if (act.actor.accountId !== null) await take(act.actor.accountId, 'waiting-asker', 'deskFacts');
  if (mayApprove(act.actor, null)) await take(null, 'in-approval', 'deskApprove');
  if (mayAnswer(act.actor) && act.actor.accountId !== null) {
    for (const row of await assignedTo(tx, act.actor.accountId, LIMIT)) {
      if (row.stage === 'received') found.push([row, 'deskAnswer']);
      if (row.stage === 'assistance') found.push([row, 'deskAssist']);
    }
  }
  if (found.length === 0) return [];
  const clocks = await clocksOf(
    tx,
    act,
    found.map(([row]) => row.id),
  );
  return found
    .map(([row, title]): DeskItem => {
      const running = (clocks.get(row.id) ?? []).filter((each) => each.stoppedOn === null);
      const due = title === 'deskFacts' ? null : earliest(running.map((each) => each.due));
      return {
        id: `consultation:${row.id}`,
        title: { id: messages.id[title], en: messages.en[title] },
        about: { id: `${row.number} · ${row.subject}`, en: `${row.number} · ${row.subject}` },
        due,
        overdue: due !== null && due < act.today,
        action: { id: messages.id.deskOpen, en: messages.en.deskOpen },
        link: `/konsultasi/${row.id}`,
      };
    })
    .sort((a, b) => ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : 1))
    .slice(0, LIMIT);
}

function earliest(days: readonly (PlainDate | null)[]): PlainDate | null {
  return days.reduce(
    (first, each) => (first === null || (each !== null && each < first) ? each : first),
    null,
  );
}
