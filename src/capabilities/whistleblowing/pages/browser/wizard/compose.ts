import type { Evidence, EvidenceFile, Narrative } from '../../../rules/narrative.ts';
import type { ReporterIdentity } from '../../../sealing/identity.ts';
import { rupiahOf } from './typed-money.ts';
import { isUrgent, type Answers } from './wizard-state.ts';

/** The files of one piece after they were sealed; null where the piece carries none. */
export interface SealedPiece {
  original: EvidenceFile;
  working: { file: EvidenceFile; removed: string[] } | null;
}

/** The pieces that say anything, with what was sealed of each; before sealing a stand-in that only counts. */
export function evidenceOf({ evidence }: Answers, sealed: readonly (SealedPiece | null)[]): Evidence[] {
  return evidence.flatMap((piece, index): Evidence[] => {
    const { kind, description, file } = piece;
    if (file === null && description.trim() === '') return [];
    const made = sealed[index] ?? null;
    const original =
      made?.original ??
      (file === null
        ? null
        : { id: '', name: file.name, type: file.type, size: file.size, sha256: '0'.repeat(64) });
    return [{ kind, description: description.trim(), original, working: made?.working ?? null }];
  });
}

/** What is sealed to the case key. No word of the identity is in it. */
export function narrativeOf(
  answers: Answers,
  sealed: readonly (SealedPiece | null)[],
  language: 'id' | 'en',
): Omit<Narrative, 'identitySha256'> {
  const { cameBy, category, agency, urgentWhy, fewer, villageTotal, spending } = answers;
  return {
    version: 1,
    kind: 'narrative',
    language,
    ...(cameBy === null ? {} : { cameBy }),
    category: category ?? 'other',
    what: answers.what.trim(),
    who: answers.who.trim(),
    when: answers.when.trim(),
    where: answers.where.trim(),
    how: answers.how.trim(),
    agency: agency.name.trim() === '' ? null : { id: agency.id, name: agency.name.trim() },
    urgent: isUrgent(answers) ? urgentWhy.trim() : null,
    evidence: evidenceOf(answers, sealed),
    fewer: fewer.trim() === '' ? null : fewer.trim(),
    villageFund:
      category === 'village-fund'
        ? {
            total: rupiahOf(villageTotal),
            spending: spending
              .filter((each) => each.what.trim() !== '' || each.rupiah.trim() !== '')
              .map((each) => ({
                purpose: each.purpose,
                what: each.what.trim(),
                rupiah: rupiahOf(each.rupiah),
              })),
          }
        : null,
  };
}

/** What is sealed to the Super Admin alone; null where the mode or the reporter gives none. */
export function identityOf(answers: Answers): ReporterIdentity | null {
  const { mode, name, nik, phone, card, cardReading } = answers;
  const given = [name, nik, phone].some((each) => each.trim() !== '') || card !== null;
  if (mode === 'anonymous' || !given) return null;
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    version: 1,
    kind: 'identity',
    name: name.trim(),
    nik: orNull(nik.replaceAll(/[\s.-]/g, '')),
    phone: orNull(phone),
    address: null,
    card,
    cardReading,
  };
}
