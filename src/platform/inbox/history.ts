import type { Tx } from '../database/index.ts';
import { fill } from '../texts.ts';
import type { MatterEvent, MatterPanel } from './contract.ts';
import type { InboxSources } from './directory-port.ts';
import type { InboxKind } from './kind.ts';
import { distinct, same } from './rows.ts';
import { eventsOf } from './store/matters.ts';
import type { KeptEvent, Matter } from './store/tables.ts';
import { texts } from './texts.ts';

/** Who works on it is nobody's business outside. */
const INSIDE_ONLY: readonly MatterEvent[] = ['assigned', 'released'];

/** What became of a matter, oldest first. Clocks, pauses and notes tell their own. */
export async function historyOf(
  tx: Tx,
  sources: InboxSources,
  kind: InboxKind,
  matter: Matter,
  { inside, joined }: { inside: boolean; joined: readonly { id: string; number: string }[] },
): Promise<MatterPanel['history']> {
  const events = (await eventsOf(tx, matter.id)).filter((each) => inside || !INSIDE_ONLY.includes(each.what));
  const people = events.flatMap((each) => [each.actor, each.what === 'assigned' ? each.detail : null]);
  const names = inside ? await sources.names(tx, distinct(people)) : new Map<string, string>();
  const numbers = new Map(joined.map((each) => [each.id, each.number]));
  const opened = { id: matter.id, what: 'opened' as const, at: matter.opened_at, by: null, detail: null };
  return [
    opened,
    ...events.map((each) => ({
      id: each.id,
      what: each.what,
      at: each.at,
      by: names.get(each.actor) ?? null,
      detail: detailOf(kind, names, numbers, each),
    })),
  ];
}

function detailOf(
  kind: InboxKind,
  names: Map<string, string>,
  numbers: Map<string, string>,
  { what, detail }: KeptEvent,
): { id: string; en: string } | null {
  if (detail === null) return null;
  if (what === 'stage') return kind.stages[detail] ?? same(detail);
  if (what === 'assigned') return same(names.get(detail) ?? detail);
  if (what === 'merged') return numbers.has(detail) ? same(numbers.get(detail)!) : null;
  if (what === 'escalated')
    return { id: fill(texts.id.step, { step: detail }), en: fill(texts.en.step, { step: detail }) };
  return same(detail);
}
