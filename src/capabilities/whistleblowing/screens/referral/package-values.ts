import type { Narrative } from '../../rules/narrative.ts';
import type { Accused } from '../../sealing/referral.ts';
import type { SealChoice } from './seal-for.tsx';

export const ADDRESSEES = ['kpk', 'kejaksaan', 'polri', 'lpsk', 'ombudsman', 'other'] as const;
export type Addressee = (typeof ADDRESSEES)[number];

/** What the form of a referral holds. */
export interface PackageValues {
  involved: 'yes' | 'no' | 'unknown';
  loss: number | null;
  addressee: Addressee;
  addresseeName: string;
  what: string;
  who: string;
  when: string;
  where: string;
  how: string;
  accused: Accused[];
  /** one authority a line */
  elsewhere: string;
  /** ids of sealed originals */
  originals: string[];
  identityApart: boolean;
  seal: SealChoice;
}

/** Filled from the report; who is accused stays as the reporter wrote it, in one line, until somebody puts it in order. */
export function valuesFrom(narrative: Narrative, kpk: string): PackageValues {
  const { what, who, when, where, how, agency } = narrative;
  return {
    involved: 'unknown',
    loss: null,
    addressee: 'kpk',
    addresseeName: kpk,
    what,
    who,
    when,
    where,
    how,
    accused: [{ name: who.slice(0, 300), position: '', agency: agency?.name ?? '' }],
    elsewhere: '',
    originals: originalsOf(narrative).map((each) => each.id),
    identityApart: false,
    seal: { way: 'recipient', recipient: '' },
  };
}

export function originalsOf({ evidence }: Pick<Narrative, 'evidence'>) {
  return evidence.flatMap(({ original }) => (original === null ? [] : [original]));
}

export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
