import type { ContractHistory, ReleasedStep } from './history.ts';
import { dayStart, rupiahValue, type ReleaseSettings } from './spelling.ts';

const DELIVERIES: Partial<Record<ReleasedStep, string>> = {
  'handed-over': 'Serah terima pertama (PHO)',
  'finally-handed-over': 'Serah terima akhir (FHO)',
};

/** What was paid, and what of the work was reported, due and handed over; null when nothing of it is known yet. */
export function implementationOf(known: ContractHistory, settings: ReleaseSettings) {
  const { zone } = settings;
  const transactions = known.payments.map((each) => ({
    id: each.sp2d === '' ? each.id : each.sp2d,
    date: dayStart(each.paidOn, zone),
    value: rupiahValue(each.amount),
    payer: { id: known.buyer.id, name: known.buyer.name },
    ...(known.vendor === null ? {} : { payee: known.vendor }),
  }));
  const milestones = [
    ...known.progress.map((each) => ({
      id: `kemajuan-${each.periodEnd}`,
      title: `Kemajuan ${percentText(each.percent)} per ${each.periodEnd}`,
      type: 'reporting' as const,
      dateMet: dayStart(each.periodEnd, zone),
      status: 'met' as const,
    })),
    ...known.instalments.map((each) => ({
      id: `termin-${each.n}`,
      title: `Termin ${each.n}`,
      type: 'financing' as const,
      ...(each.dueOn === null ? {} : { dueDate: dayStart(each.dueOn, zone) }),
      ...(each.reachedOn === null ? {} : { dateMet: dayStart(each.reachedOn, zone) }),
      status: each.reachedOn === null ? ('scheduled' as const) : ('met' as const),
    })),
    ...known.steps.flatMap((each, place) => {
      const title = DELIVERIES[each.step];
      return title === undefined
        ? []
        : [
            {
              id: `${each.step}-${place + 1}`,
              title,
              type: 'delivery' as const,
              dateMet: dayStart(each.docDate, zone),
              status: 'met' as const,
            },
          ];
    }),
  ];
  const begun = known.steps.some((each) => each.step === 'started');
  if (transactions.length === 0 && (!begun || milestones.length === 0)) return null;
  return {
    ...(transactions.length === 0 ? {} : { transactions }),
    ...(milestones.length === 0 ? {} : { milestones }),
  };
}

function percentText(percent: number): string {
  return `${new Intl.NumberFormat('id', { maximumFractionDigits: 2 }).format(percent)} %`;
}
