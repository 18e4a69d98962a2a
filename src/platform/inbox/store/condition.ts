import { sql, type RawBuilder } from 'kysely';
import type { PlainDate } from '../../calendar/index.ts';
import type { InboxFilter } from '../contract.ts';
import type { Sight } from '../visibility.ts';

/** Whose eyes look, and on which day. */
export interface Viewer {
  sight: readonly Sight[];
  accountId: string | null;
  today: PlainDate;
}

/** What may be seen of matter `m`. */
export function visible(sight: readonly Sight[]): RawBuilder<boolean> {
  const whole = sight.filter((each) => each.all).map((each) => each.kind.kind);
  const parts: RawBuilder<unknown>[] = whole.length > 0 ? [sql`m.kind = any(${whole}::text[])`] : [];
  for (const { kind, all, agencies, escalated } of sight) {
    if (all) continue;
    const ways = escalated.map(upTo);
    if (agencies === null || agencies.length > 0) ways.push(within(agencies));
    parts.push(sql`(m.kind = ${kind.kind} and (${sql.join(ways, sql` or `)}))`);
  }
  return parts.length === 0 ? sql`false` : sql`(${sql.join(parts, sql` or `)})`;
}

/** What went up to the viewer, whatever else he sees. */
export function wentUp(sight: readonly Sight[]): RawBuilder<unknown> {
  const ways = sight.flatMap(({ kind, escalated }) =>
    escalated.map((each) => sql`(m.kind = ${kind.kind} and ${upTo(each)})`),
  );
  return ways.length === 0 ? sql`false` : sql`(${sql.join(ways, sql` or `)})`;
}

function upTo({ step, agencies }: Sight['escalated'][number]): RawBuilder<unknown> {
  return sql`(m.escalation >= ${step} and ${within(agencies)})`;
}

function within(agencies: readonly string[] | null): RawBuilder<unknown> {
  return agencies === null ? sql`true` : sql`m.agency_id = any(${[...agencies]}::uuid[])`;
}

/** What a filter means, as a condition on matter `m`. */
export function conditionOf(viewer: Viewer, filter: InboxFilter): RawBuilder<boolean> {
  const { sight, accountId, today } = viewer;
  const conditions: RawBuilder<unknown>[] = [visible(sight)];
  // Written out, so that the partial indexes apply.
  if (filter.state === 'open') conditions.push(sql`m.state = 'open'`);
  if (filter.state === 'closed') conditions.push(sql`m.state = 'closed'`);
  if (filter.kind !== undefined) conditions.push(sql`m.kind = ${filter.kind}`);
  if (filter.stage !== undefined) conditions.push(sql`m.stage = ${filter.stage}`);
  if (filter.agency !== undefined) conditions.push(sql`m.agency_id = ${filter.agency}::uuid`);
  if (filter.mine) conditions.push(sql`m.assignee_id = ${accountId}::uuid`);
  if (filter.late) conditions.push(sql`m.due_on < ${today}::date`);
  if (filter.paused) conditions.push(sql`m.paused`);
  if (filter.escalated) conditions.push(wentUp(sight));
  if (filter.unassigned) {
    // Who works on what is not for the eyes of agencies.
    const inside = sight.filter((each) => each.all).map((each) => each.kind.kind);
    conditions.push(sql`m.assignee_id is null and m.kind = any(${inside}::text[])`);
  }
  const part = filter.q?.trim().toLowerCase() ?? '';
  if (part !== '') conditions.push(sql`m.search like ${`%${literally(part)}%`}`);
  return sql`${sql.join(conditions, sql` and `)}`;
}

/** What stands in a LIKE pattern for the text itself. */
function literally(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
