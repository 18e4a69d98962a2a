import type { Provenance } from '../package/terms.ts';
import type { FieldValue } from './fields.ts';

/** A value of a field, as far as it counts against another. */
export interface Standing {
  value: FieldValue | null;
  provenance: Provenance;
  confidence: number | null;
  confirmed: boolean;
}

/** SIPD is not typed over; a person knows better than a machine; a code better than letters. */
const RANK: Record<Provenance, number> = { sipd: 5, hand: 4, qr: 3, 'pdf-text': 2, ocr: 1 };

/** Does the new value take the place of the one that holds? A person's word always does but against SIPD; a machine's never against a person's. */
export function replaces(next: Standing, held: Standing | null): boolean {
  if (held === null) return next.value !== null;
  if (next.provenance === 'sipd') return next.value !== null;
  if (held.provenance === 'sipd') return false;
  if (next.provenance === 'hand') return true;
  if (held.provenance === 'hand' || held.confirmed) return false;
  const [a, b] = [RANK[next.provenance], RANK[held.provenance]];
  return a > b || (a === b && (next.confidence ?? 0) > (held.confidence ?? 0));
}
