import type { Act, Role } from '../../act.ts';
import type { Tx } from '../../database/index.ts';
import { notify, type Notice } from '../../notifications/notify.ts';
import { fill } from '../../texts.ts';
import type { InboxSources } from '../directory-port.ts';
import type { InboxKind } from '../kind.ts';
import type { Matter } from '../store/tables.ts';
import { texts } from '../texts.ts';

/** A matter of which a clock has reached a step now. */
export interface Risen {
  matter: Matter;
  kind: InboxKind;
  step: 1 | 2;
}

/** Who hears when nobody holds the role: somebody always does. */
const LAST_RESORT: Role = 'inspektur';

/** One notice a person, kind and step, however many matters went up to him this morning. Numbers only, no subject. */
export async function tellHolders(
  tx: Tx,
  act: Act,
  sources: InboxSources,
  risen: readonly Risen[],
): Promise<void> {
  const known = new Map<string, readonly string[]>();
  const holders = async (role: Role, agencyId: string | null) => {
    const key = `${role}:${agencyId}`;
    if (!known.has(key)) known.set(key, await sources.holders(tx, role, agencyId, act.today));
    return known.get(key)!;
  };
  for (const group of Map.groupBy(risen, ({ kind, step }) => `${kind.kind}:${step}`).values()) {
    const heard = new Map<string, Risen[]>();
    for (const each of group) {
      const role = each.kind.escalatesTo[each.step - 1]!;
      const found = await holders(role, each.matter.agency_id);
      const to = found.length > 0 ? found : await holders(LAST_RESORT, null);
      for (const account of to) heard.set(account, [...(heard.get(account) ?? []), each]);
    }
    // Who hears the same hears it by one statement.
    const alike = Map.groupBy(heard, ([, matters]) => matters.map((each) => each.matter.id).join());
    for (const entries of alike.values()) {
      const to = entries.map(([account]) => account);
      await notify(tx, act, { to, ...noticeOf(act, entries[0]![1]) });
    }
  }
}

function noticeOf(act: Act, risen: readonly Risen[]): Omit<Notice, 'to'> {
  const { kind, step, matter } = risen[0]!;
  const one = risen.length === 1;
  const title = one ? 'lateOneTitle' : 'lateManyTitle';
  const body = step === 1 ? 'lateFirstBody' : 'lateSecondBody';
  return {
    key: `inbox-late:${kind.kind}:${step}:${act.today}`,
    title: {
      id: fill(texts.id[title], { number: matter.number, count: risen.length, name: kind.name.id }),
      en: fill(texts.en[title], { number: matter.number, count: risen.length, name: kind.name.en }),
    },
    body: { id: texts.id[body], en: texts.en[body] },
    link: one ? `/app${kind.link(matter.id)}` : `/app/kotak?kind=${kind.kind}&late=1`,
  };
}
