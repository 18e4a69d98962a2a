import type { ContractHistory, ReleasedStep } from './history.ts';
import { implementationOf } from './implementation.ts';
import { dayStart, instant, rupiahValue, type ReleaseSettings } from './spelling.ts';

export type ReleaseTag =
  | 'planning'
  | 'award'
  | 'contract'
  | 'contractAmendment'
  | 'implementation'
  | 'implementationUpdate'
  | 'contractTermination';

const TAG_OF: Partial<Record<ReleasedStep, ReleaseTag>> = {
  appointed: 'award',
  signed: 'contract',
  started: 'implementation',
  terminated: 'contractTermination',
};

/**
 * One release each time that something of a contract was recorded, oldest first. A release tells what was known then: it depends on nothing recorded
 * later, so its text never changes and its id may be quoted. Nothing before the first step: a contract without one tells nothing.
 */
export function releasesOf(history: ContractHistory, settings: ReleaseSettings) {
  const moments = momentsOf(history);
  return moments.map((at, place) => releaseAt(history, settings, at, place));
}

function momentsOf({ steps, versions, progress, payments }: ContractHistory): string[] {
  const all = [...steps, ...versions, ...progress, ...payments].map((each) => instant(each.recordedAt));
  const first = steps.map((each) => instant(each.recordedAt)).toSorted()[0];
  return first === undefined ? [] : [...new Set(all)].filter((each) => each >= first).toSorted();
}

function releaseAt(whole: ContractHistory, settings: ReleaseSettings, at: string, place: number) {
  const known = knownAt(whole, at);
  const ocid = `${settings.prefix}-${whole.id}`;
  const buyer = { id: whole.buyer.id, name: whole.buyer.name };
  const supplier = whole.vendor;
  const version = known.versions.at(-1) ?? whole.versions[0]!;
  const category = whole.work === 'consulting' ? 'services' : whole.work;
  const awarded = known.steps.find((each) => each.step === 'appointed');
  const signed = known.steps.find((each) => each.step === 'signed');
  const amendments = known.versions
    .filter((each) => each.n > 0)
    .map((each) => ({
      id: `addendum-${each.n}`,
      date: each.docDate === null ? instant(each.recordedAt) : dayStart(each.docDate, settings.zone),
      rationale: each.reason ?? 'Addendum',
      description: each.document || `Addendum ${each.n}`,
    }));
  const period = {
    ...(version.startOn === null ? {} : { startDate: dayStart(version.startOn, settings.zone) }),
    ...(version.endOn === null ? {} : { endDate: dayStart(version.endOn, settings.zone) }),
  };
  const implementation = implementationOf(known, settings);
  const paid = known.payments.length > 0;
  return {
    ocid,
    id: `${whole.id}-${place + 1}`,
    date: at,
    tag: tagsAt(whole, at, place),
    initiationType: 'tender' as const,
    language: 'id' as const,
    parties: [
      {
        ...buyer,
        roles: ['buyer' as const, 'procuringEntity' as const, ...(paid ? ['payer' as const] : [])],
      },
      ...(supplier === null
        ? []
        : [{ ...supplier, roles: ['supplier' as const, ...(paid ? ['payee' as const] : [])] }]),
    ],
    buyer,
    ...(whole.budget === null
      ? {}
      : {
          planning: {
            budget: {
              id: whole.budget.code,
              description: [whole.budget.name, whole.budget.funding]
                .filter((each) => each !== '')
                .join(' · '),
              amount: rupiahValue(whole.budget.ceiling),
              ...(whole.package?.rupCode
                ? { project: whole.package.name, projectID: whole.package.rupCode }
                : {}),
            },
          },
        }),
    tender: {
      id: whole.package?.rupCode ?? ocid,
      title: whole.package?.name ?? whole.title,
      status: 'complete' as const,
      ...(whole.package === null ? {} : { procurementMethodDetails: whole.package.method }),
      mainProcurementCategory: category,
      ...(whole.work === 'consulting'
        ? { additionalProcurementCategories: ['consultingServices' as const] }
        : {}),
    },
    awards: [
      {
        id: `${whole.id}-award`,
        title: whole.title,
        status: 'active' as const,
        ...(awarded === undefined ? {} : { date: dayStart(awarded.docDate, settings.zone) }),
        value: rupiahValue((known.versions[0] ?? version).value),
        ...(supplier === null ? {} : { suppliers: [supplier] }),
      },
    ],
    ...(signed === undefined
      ? {}
      : {
          contracts: [
            {
              id: whole.number,
              awardID: `${whole.id}-award`,
              title: whole.title,
              status: statusOf(known.steps),
              ...(Object.keys(period).length === 0 ? {} : { period }),
              value: rupiahValue(version.value),
              dateSigned: dayStart(signed.docDate, settings.zone),
              ...(amendments.length === 0 ? {} : { amendments }),
              ...(implementation === null ? {} : { implementation }),
            },
          ],
        }),
  };
}

/** The history without what was recorded after a moment. */
function knownAt(history: ContractHistory, at: string): ContractHistory {
  const before = (each: { recordedAt: string }) => instant(each.recordedAt) <= at;
  return {
    ...history,
    steps: history.steps.filter(before),
    versions: history.versions.filter(before).toSorted((a, b) => a.n - b.n),
    progress: history.progress.filter(before),
    payments: history.payments.filter(before),
    instalments: history.instalments.map((each) =>
      each.reachedAt !== null && instant(each.reachedAt) <= at
        ? each
        : { ...each, reachedOn: null, reachedAt: null },
    ),
  };
}

function tagsAt(history: ContractHistory, at: string, place: number): ReleaseTag[] {
  const now = (each: { recordedAt: string }) => instant(each.recordedAt) === at;
  const tags = new Set<ReleaseTag>();
  if (place === 0 && history.budget !== null) tags.add('planning');
  for (const each of history.steps.filter(now)) tags.add(TAG_OF[each.step] ?? 'implementationUpdate');
  if (history.versions.some((each) => each.n > 0 && now(each))) tags.add('contractAmendment');
  if (history.progress.some(now) || history.payments.some(now)) tags.add('implementationUpdate');
  // Version 0 alone: the contract's own terms were kept a moment after its first step.
  if (tags.size === 0) tags.add('contract');
  return [...tags];
}

/** OCDS says `terminated` of every contract that was signed and has ended, in whatever way; `cancelled` of one that ended before it began. */
function statusOf(steps: ContractHistory['steps']): 'pending' | 'active' | 'cancelled' | 'terminated' {
  const has = (...asked: ReleasedStep[]) => steps.some((each) => asked.includes(each.step));
  if (has('terminated')) return has('started') ? 'terminated' : 'cancelled';
  if (has('finally-handed-over', 'closed')) return 'terminated';
  return 'active';
}
