import type { Words } from '../../../../web/language.tsx';
import { PURPOSES, type Purpose } from '../rules/purposes.ts';
import type { State } from '../rules/machine.ts';
import type { names } from '../texts/names.ts';
import type { texts } from './texts.ts';

type T = Words<keyof typeof texts.id>;
type N = Words<keyof typeof names.id>;

type Shown = Exclude<State, 'decided'>;
const STATES: readonly Shown[] = [
  'requested',
  'in-approval',
  'awaiting-signature',
  'valid',
  'expired',
  'revoked',
  'refused',
];
const KINDS = ['person', 'agency', 'vendor'] as const;

/** Choices of the filters; the first one is "all". */
export function stateChoices(t: T, n: N): { value: Shown | ''; label: string }[] {
  return [
    { value: '', label: t('every') },
    ...STATES.map((value) => ({ value, label: n(`state-${value}`) })),
  ];
}
export function purposeChoices(t: T, n: N): { value: Purpose | ''; label: string }[] {
  return [
    { value: '', label: t('every') },
    ...PURPOSES.map((value) => ({ value, label: n(`purpose-${value}`) })),
  ];
}
export function kindChoices(t: T, n: N): { value: (typeof KINDS)[number] | ''; label: string }[] {
  return [{ value: '', label: t('every') }, ...KINDS.map((value) => ({ value, label: n(`kind-${value}`) }))];
}
