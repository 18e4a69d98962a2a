import type { Act, Role } from '../act.ts';
import type { PlainDate } from '../calendar/index.ts';
import type { Tx } from '../database/index.ts';
import type { Outcome } from '../outcome.ts';
import type { Locale } from '../texts.ts';

type Bilingual = Record<Locale, string>;

/**
 * A kind of matter that somebody brought and that must be answered in time. Its capability keeps the matter itself; the inbox
 * keeps who works on it, its clocks and pauses, internal notes, merging and escalation, the same for all kinds.
 */
export interface InboxKind {
  /** e.g. `complaint-public`; never renamed once stored */
  kind: string;
  /** capability whose roll-out gates it */
  capability: string;
  /** the queue's name, in the plural */
  name: Bilingual;
  /** path of its screen below /app, e.g. `/aduan/0198…` */
  link(id: string): string;
  /** its steps as the reader sees them, stage → words; what `setStage` may be told */
  stages: Readonly<Record<string, Bilingual>>;
  /** its clocks, name → words */
  clocks: Readonly<Record<string, Bilingual>>;
  /** clocks that are the other side's time, such as ten days to object: never late, never escalated, not what a matter is sorted by */
  windows?: readonly string[];
  /** roles that see every matter of this kind and work on it */
  workers: readonly Role[];
  /** roles that assign it to others, pause its clocks and merge; a worker may always take an unassigned matter himself */
  leads: readonly Role[];
  /** roles that see matters whose agency they reach, and nothing else of the kind; empty: no agency takes part */
  agencyRoles: readonly Role[];
  /** Who hears when a clock is late: step 1 at once, step 2 after `escalateAfter` more working days. */
  escalatesTo: readonly [Role, Role];
  /** parameter key with the working days between the two steps */
  escalateAfter: string;
  /**
   * Joins the matter `from` to `into` on the capability's side; absent: this kind is never merged. Called by `mergeMatter`, which has
   * checked both; it may close `from` with a stage of its own (`closeMatter`), else the inbox closes it as it stands.
   */
  merge?(tx: Tx, act: Act, join: { from: string; into: string }): Promise<Outcome<void>>;
}

export type MatterState = 'open' | 'closed';

/** A matter as the inbox is told of it. Nothing here may tell who brought it: agencies and exports read it. */
export interface NewMatter {
  /** the capability's own row id */
  id: string;
  kind: string;
  /** ticket number, unique in the government */
  number: string;
  /** one line without personal data: subject or category */
  title: string;
  /** agency that it is about or was passed to; null: none yet */
  agencyId: string | null;
  stage: string;
  /** sorts behind the others under load (sent without proof of work) */
  unproven: boolean;
  /** day of receipt in the government's zone */
  receivedOn: PlainDate;
}

/** A clock of working days on a matter. */
export interface NewClock {
  /** a key of InboxKind.clocks */
  name: string;
  /** working days, from a dated parameter */
  days: number;
  /** day on which it starts; the first day counted is the next working day */
  from: PlainDate;
}
