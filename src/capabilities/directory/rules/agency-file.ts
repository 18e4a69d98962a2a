import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { AgencyKind } from './kinds.ts';
import { cyclic } from './tree.ts';

/** An agency as kept, seen by its code. */
export interface KnownAgency {
  id: string;
  code: string;
  name: string;
  kind: AgencyKind;
  parentId: string | null;
  validFrom: PlainDate;
  validTo: PlainDate | null;
  successorId: string | null;
}

/** A row of an import of agencies. */
export interface AgencyLine {
  line: number;
  code: string;
  name: string;
  parentCode: string | null;
  kind: AgencyKind;
  validFrom: PlainDate | null;
  validTo: PlainDate | null;
  successorCode: string | null;
}

export type AgencyTrouble =
  | 'parent-unknown'
  | 'parent-circle'
  | 'parent-closed'
  | 'ends-before-start'
  | 'successor-unknown'
  | 'successor-without-end'
  | 'successor-circle';

export interface AgencyFile {
  troubles: { line: number; field: 'parentCode' | 'validTo' | 'successorCode'; trouble: AgencyTrouble }[];
  /** line → the agency as it would be, with the id of the known one where there is one */
  agencies: Map<number, KnownAgency>;
}

/**
 * Reads the rows of a file against the agencies that are there: codes become ids, and the tree and the chain of successors are checked
 * as they would be after saving. Changes nothing.
 * @param makeId for agencies that are not there yet
 * @param firstDay first day of a new agency whose row says none
 */
export function readAgencyFile(
  known: readonly KnownAgency[],
  lines: readonly AgencyLine[],
  makeId: () => string,
  firstDay: PlainDate,
): AgencyFile {
  const byCode = new Map(known.map((each) => [each.code, each]));
  const ids = new Map(known.map((each) => [each.code, each.id]));
  for (const line of lines) if (!ids.has(line.code)) ids.set(line.code, makeId());
  const agencies = new Map(
    lines.map((line): [number, KnownAgency] => {
      const before = byCode.get(line.code);
      return [
        line.line,
        {
          id: ids.get(line.code)!,
          code: line.code,
          name: line.name,
          kind: line.kind,
          parentId: line.parentCode === null ? null : (ids.get(line.parentCode) ?? null),
          validFrom: line.validFrom ?? before?.validFrom ?? firstDay,
          validTo: line.validTo,
          successorId: line.successorCode === null ? null : (ids.get(line.successorCode) ?? null),
        },
      ];
    }),
  );
  const after = new Map([...known, ...agencies.values()].map((each) => [each.id, each]));
  const parentCircles = cyclic(new Map([...after.values()].map((each) => [each.id, each.parentId])));
  const successorCircles = cyclic(new Map([...after.values()].map((each) => [each.id, each.successorId])));

  const troubles: AgencyFile['troubles'] = [];
  for (const line of lines) {
    const agency = agencies.get(line.line)!;
    const say = (field: 'parentCode' | 'validTo' | 'successorCode', trouble: AgencyTrouble) =>
      troubles.push({ line: line.line, field, trouble });
    if (line.parentCode !== null) {
      const parent = agency.parentId === null ? undefined : after.get(agency.parentId);
      if (parent === undefined) say('parentCode', 'parent-unknown');
      else if (parentCircles.has(agency.id)) say('parentCode', 'parent-circle');
      else if (parent.validTo !== null && (agency.validTo ?? '9999-12-31') > parent.validTo)
        say('parentCode', 'parent-closed');
    }
    if (agency.validTo !== null && agency.validTo < agency.validFrom) say('validTo', 'ends-before-start');
    if (line.successorCode !== null) {
      if (agency.successorId === null) say('successorCode', 'successor-unknown');
      else if (agency.validTo === null) say('successorCode', 'successor-without-end');
      else if (successorCircles.has(agency.id)) say('successorCode', 'successor-circle');
    }
  }
  return { troubles, agencies };
}

/** Is anything of it different from what is kept? */
export function agencyDiffers(a: KnownAgency, b: KnownAgency): boolean {
  return (
    a.name !== b.name ||
    a.kind !== b.kind ||
    a.parentId !== b.parentId ||
    a.validFrom !== b.validFrom ||
    a.validTo !== b.validTo ||
    a.successorId !== b.successorId
  );
}
