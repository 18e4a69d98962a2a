import type { Option } from '../../../../web/ui/combobox.tsx';
import type { Wording } from '../contract.ts';
import { linesOf, type FeeKind, type Standard, type TimeUnit } from '../rules/standard.ts';

/** A standard as it is typed: lists one a line. */
export interface ServiceValues {
  /** chosen once, when the service is added */
  agencyId: Option | null;
  name: string;
  requirements: string;
  steps: string;
  time: string;
  timeAmount: number | null;
  timeUnit: TimeUnit | '';
  feeKind: FeeKind;
  fee: number | null;
  feeBasis: string;
  product: string;
  basis: string;
  channel: string;
  validFrom: string;
}

export function emptyValues(agencyId: Option | null, today: string): ServiceValues {
  return {
    agencyId,
    name: '',
    requirements: '',
    steps: '',
    time: '',
    timeAmount: null,
    timeUnit: '',
    feeKind: 'free',
    fee: null,
    feeBasis: '',
    product: '',
    basis: '',
    channel: '',
    validFrom: today,
  };
}

export function valuesOf(standard: Standard, validFrom: string): ServiceValues {
  return {
    ...standard,
    agencyId: null,
    requirements: standard.requirements.join('\n'),
    steps: standard.steps.join('\n'),
    timeUnit: standard.timeUnit ?? '',
    fee: standard.feeKind === 'fixed' ? standard.fee : null,
    validFrom,
  };
}

/** What is sent. An amount that belongs to no chosen kind or unit stays behind. */
export function wordingOf(values: ServiceValues): Record<keyof Wording, unknown> {
  const { agencyId: _, ...wording } = values;
  const timeUnit = values.timeUnit === '' ? null : values.timeUnit;
  return {
    ...wording,
    requirements: linesOf(values.requirements),
    steps: linesOf(values.steps),
    timeUnit,
    timeAmount: timeUnit === null ? null : values.timeAmount,
    fee: values.feeKind === 'fixed' ? values.fee : null,
    feeBasis: values.feeKind === 'free' ? '' : values.feeBasis,
  };
}
