import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { getAgencies, getPeople } from '../../../directory/index.ts';
import type { FlagRow } from '../../contract/flags.ts';
import { findRule } from '../../rules/catalogue.ts';
import { subjectKey, subjectLabels, type SubjectLabel } from '../../store/flags/labels.ts';
import type { QueuedFlag } from '../../store/flags/queue.ts';

/** Flags as the queue shows them, with names. */
export async function presentFlags(tx: Tx, act: Act, flags: readonly QueuedFlag[]): Promise<FlagRow[]> {
  const agencies = await getAgencies(tx, [...new Set(flags.flatMap((flag) => flag.agencyId ?? []))]);
  const people = await getPeople(tx, [...new Set(flags.flatMap((flag) => flag.assignedTo ?? []))]);
  const labels = await subjectLabels(
    tx,
    flags.map((flag) => flag.subject),
  );
  return flags.map((flag) => ({
    id: flag.id,
    rule: flag.rule,
    ruleVersion: flag.ruleVersion,
    ruleTitle: findRule(flag.rule, flag.scope)?.title ?? { id: flag.rule, en: flag.rule },
    scope: flag.scope,
    severity: flag.severity,
    state: flag.state,
    subject: presentSubject(flag.subject, labels.get(subjectKey(flag.subject))),
    agencyId: flag.agencyId,
    agency: agencies.get(flag.agencyId ?? '')?.name ?? null,
    year: flag.year,
    moneyAtRisk: flag.moneyAtRisk,
    reason: flag.reason,
    place: {
      weight: flag.weight,
      money: flag.money,
      moneyAssumed: flag.moneyAtRisk === null,
      precision: flag.precision,
      n: flag.n,
      rank: flag.rank,
    },
    suspended: flag.suspended,
    foundAt: flag.foundAt,
    lastSeenAt: flag.lastSeenAt,
    assigned:
      flag.assignedTo === null
        ? null
        : {
            personId: flag.assignedTo,
            name: people.get(flag.assignedTo)?.name ?? '',
            mine: flag.assignedTo === act.actor.personId,
          },
    findingId: flag.findingId,
    findingState: flag.findingState,
  }));
}

function presentSubject(subject: QueuedFlag['subject'], label: SubjectLabel | undefined): FlagRow['subject'] {
  const packageId = label?.packageId ?? null;
  const link =
    packageId !== null
      ? `/spj/${packageId}`
      : subject.kind === 'process'
        ? `/audit/pengadaan?ocid=${encodeURIComponent(subject.id)}`
        : null;
  const name = label?.label === undefined || label.label === '' ? subject.id : label.label;
  return { ...subject, label: name, link };
}
