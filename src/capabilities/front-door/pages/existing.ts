import type { Agency } from '../../directory/index.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';

/** Agencies that exist on a day, as a tree. A part whose parent is gone stands at the top. */
export interface Existing {
  all: readonly Agency[];
  below(id: string | null): readonly Agency[];
}

export function existing(list: readonly Agency[], on: PlainDate): Existing {
  const all = list.filter((each) => each.validFrom <= on && (each.validTo === null || each.validTo >= on));
  const there = new Set(all.map((each) => each.id));
  const children = Map.groupBy(all, ({ parentId }) =>
    parentId !== null && there.has(parentId) ? parentId : null,
  );
  return { all, below: (id) => children.get(id) ?? [] };
}
