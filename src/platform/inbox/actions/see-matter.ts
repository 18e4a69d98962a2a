import type { Act } from '../../act.ts';
import type { Tx } from '../../database/index.ts';
import { isRefusal, notFound, type Outcome, type Refusal } from '../../outcome.ts';
import type { InboxKind } from '../kind.ts';
import { findMatter } from '../store/matters.ts';
import type { Matter } from '../store/tables.ts';
import { sees, sightOf } from '../visibility.ts';
import { mayPause, mayResume } from './may.ts';
import { pauseMatter, resumeMatter } from './pauses.ts';

/** A matter that the actor sees, with its kind; what is absent or foreign answers alike. */
export async function seeMatter(
  tx: Tx,
  act: Act,
  id: string,
): Promise<Outcome<{ matter: Matter; kind: InboxKind }>> {
  const matter = await findMatter(tx, id);
  const sight = matter === undefined ? undefined : sees(sightOf(act), matter);
  return matter === undefined || sight === undefined ? notFound() : { matter, kind: sight.kind };
}

/** A lead lets the clocks of a matter stand still. */
export async function pauseAsLead(tx: Tx, act: Act, id: string, reason: string): Promise<Outcome<void>> {
  const no = await ask(tx, act, id, mayPause);
  return no ?? pauseMatter(tx, act, id, { reason });
}

/** A lead lets them go on. */
export async function resumeAsLead(tx: Tx, act: Act, id: string): Promise<Outcome<void>> {
  const no = await ask(tx, act, id, mayResume);
  return no ?? resumeMatter(tx, act, id);
}

async function ask(
  tx: Tx,
  act: Act,
  id: string,
  may: (actor: Act['actor'], kind: InboxKind, matter: Matter) => Refusal | null,
): Promise<Refusal | null> {
  const seen = await seeMatter(tx, act, id);
  return isRefusal(seen) ? seen : may(act.actor, seen.kind, seen.matter);
}
