import { suppress, type Cell } from '../../../../platform/suppression.ts';

export interface GroupCounts {
  invited: number;
  issued: number;
  submitted: number;
}
export type ShownCounts = Record<keyof GroupCounts, Cell>;

/** Counts of groups and their sums as they may be shown: small ones are hidden, and what would tell them. @param least smallest count shown */
export function shownCounts(
  groups: readonly GroupCounts[],
  least: number,
): { groups: ShownCounts[]; total: ShownCounts } {
  const column = (name: keyof GroupCounts) =>
    suppress(
      groups.map((each) => each[name]),
      least,
    );
  const columns = { invited: column('invited'), issued: column('issued'), submitted: column('submitted') };
  return {
    groups: groups.map((_, place) => ({
      invited: columns.invited.cells[place]!,
      issued: columns.issued.cells[place]!,
      submitted: columns.submitted.cells[place]!,
    })),
    total: {
      invited: columns.invited.total,
      issued: columns.issued.total,
      submitted: columns.submitted.total,
    },
  };
}
