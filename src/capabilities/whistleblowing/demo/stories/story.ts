// What a story of the demo is made of.
import type { Category, EvidenceKind } from '../../rules/narrative.ts';
import type { Status } from '../../rules/status.ts';
import type { SampleStory } from '../sealed-sample.ts';

export type Who = 'intake' | 'investigator' | 'alternate' | 'superAdmin';

/** What somebody did, so many days after the report came. */
export type Happening = { after: number } & (
  | { by: Who; status: Status }
  | { by: Who; label: Category; legalHold?: boolean }
  | { by: Who; says: string }
  | { by: Who; notes: string }
  | { by: Who; opensIdentity: string; legalBasis: string }
  | { by: Who; refersTo: string; receiptNumber: string }
  | { grantedTo: 'investigator'; letter: string; days: number }
  | { reporterSays: string }
  | { reporterObjects: string }
);

export interface DemoReport {
  /** days before today on which it came */
  ago: number;
  /** a receipt that visitors of the demo may try */
  receipt?: 'conversation' | 'closed';
  /** beginning of the name of the agency that it is about, as the city has it; or a village by name */
  at: string;
  story: SampleStory;
  happened: readonly Happening[];
}

export const person = (name: string, nik: string) => ({ name, nik, cardReading: 'same' as const });
export const witness = (description: string) => ({ kind: 'witness' as EvidenceKind, description });
export const file = (kind: EvidenceKind, description: string, name: string, text: string) => ({
  kind,
  description,
  file: { name, type: 'text/plain', bytes: new TextEncoder().encode(text) },
});
export const paper = (description: string, name: string, text: string) =>
  file('document', description, name, text);

export const step = (after: number, by: Who, status: Status): Happening => ({ after, by, status });
export const taken = (after: number): Happening => step(after, 'intake', 'read');
export const says = (after: number, by: Who, text: string): Happening => ({ after, by, says: text });
export const labelled = (after: number, label: Category, also: { legalHold?: boolean } = {}): Happening => ({
  after,
  by: 'intake',
  label,
  ...also,
});

/** Assessed so many days after it came, granted by letter the next day, and taken up by the investigator on day `begun`. */
export const investigated = (assessed: number, letter: string, begun: number): Happening[] => [
  step(assessed, 'intake', 'assessed'),
  { after: assessed + 1, grantedTo: 'investigator', letter, days: 180 },
  step(begun, 'investigator', 'investigated'),
];
