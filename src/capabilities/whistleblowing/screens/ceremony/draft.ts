import type { SigningKey } from '../../../../platform/sealing/ed25519.ts';
import type { Share } from '../../../../platform/sealing/shares.ts';
import { appointHolder, appointOffice, appointRecovery, type Terms } from '../../sealing/ceremony.ts';
import type { NewEntry } from '../../sealing/directory.ts';
import type { NamedRequest } from '../keys/request-field.tsx';
import type { Kept } from '../keys/secure-key.tsx';

export const STEPS = [
  'decree',
  'root',
  'super-admin',
  'recovery',
  'holders',
  'alternate',
  'publish',
  'done',
] as const;
export type CeremonyStep = (typeof STEPS)[number];

export interface Alternate {
  office: string;
  /** null: an office outside without an account here */
  holder: NamedRequest | null;
  recipient: string;
}

/** What the ceremony has made so far; in the memory of its page only. */
export interface Draft {
  terms: Terms | null;
  root: SigningKey | null;
  superAdmin: NamedRequest | null;
  /** how the Super Admin's key is kept, where it was made on this device */
  kept: Kept | null;
  recovery: { recipient: string; shares: readonly Share[] } | null;
  holders: readonly (NamedRequest & { role: 'intake' | 'investigator' })[];
  alternates: readonly Alternate[];
}

export const emptyDraft: Draft = {
  terms: null,
  root: null,
  superAdmin: null,
  kept: null,
  recovery: null,
  holders: [],
  alternates: [],
};

export interface StepProps {
  draft: Draft;
  forward: (change: Partial<Draft>) => void;
}

/** The appointments in the order in which they are signed; null while something is missing. */
export function appointmentsOf({
  terms,
  superAdmin,
  recovery,
  holders,
  alternates,
}: Draft): NewEntry[] | null {
  if (terms === null || superAdmin === null || recovery === null) return null;
  return [
    appointHolder('super-admin', superAdmin.request, terms),
    appointRecovery(recovery.recipient, terms),
    ...holders.map((each) => appointHolder(each.role, each.request, terms)),
    ...alternates.map((each) => appointAlternate(each, terms)),
  ];
}

export function appointAlternate({ office, holder, recipient }: Alternate, terms: Terms): NewEntry {
  return holder === null
    ? appointOffice(office, recipient, terms)
    : appointHolder('alternate', holder.request, terms, office);
}
