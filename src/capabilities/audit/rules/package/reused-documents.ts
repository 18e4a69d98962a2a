import { DOCUMENT_WORDS } from './document-words.ts';
import { unknownOf } from './field-words.ts';
import { packageRule, type Fault } from './package-rule.ts';
import { ANOTHER_PACKAGE, named, say } from './sentences.ts';
import { LAW, SINCE } from './sources.ts';

/** DUP-03: one attachment in two packages. A picture that merely looks alike sends it back; the same file stops it. */
export const reusedDocuments = packageRule(
  {
    code: 'DUP-03',
    title: say('Lampiran dipakai di SPJ lain', 'An attachment stands in another package'),
    detects: say(
      'Berkas yang sama, atau gambar yang hampir sama, menjadi bukti pada SPJ lain.',
      'The same file, or nearly the same picture, is evidence of another package.',
    ),
    formula: say(
      'sha256 sama, atau jarak sidik gambar ≤ batas bit, pada SPJ lain',
      'equal sha256, or distance of picture fingerprints ≤ bits, in another package',
    ),
    falsePositives: say(
      'Kontrak, SK, surat tugas, dan jaminan boleh dipakai bersama.',
      'Contracts, decrees, assignment letters and guarantees may be shared.',
    ),
    basis: [LAW.evidence],
    validFrom: SINCE.treasury,
    severity: 'critical',
    findingCode: '1.01.01',
    needs: ['documents', 'history.documents'],
    thresholds: ['pictureBits', 'sharedDocuments'],
    lawDay: ({ dates }) => dates.receipt,
  },
  (facts, { pictureBits, sharedDocuments }) => {
    const { id, documents, history, amounts } = facts;
    const faults = (history.documents ?? []).flatMap((each): Fault[] => {
      const own = documents?.find((document) => document.id === each.document);
      if (own === undefined || each.otherPackage === id) return [];
      if (sharedDocuments.includes(own.kind) && sharedDocuments.includes(each.otherKind)) return [];
      const other = named(each.otherPackage, each.packageNumber, ANOTHER_PACKAGE);
      const isFile = each.match === 'same-file';
      if (!isFile && each.distance > pictureBits) return [];
      const name = DOCUMENT_WORDS[own.kind];
      return [
        {
          formula: isFile
            ? say(
                `sha256(${name.id}) = sha256 pada ${other.id}`,
                `sha256(${name.en}) = sha256 in ${other.en}`,
              )
            : say(
                `jarak ${each.distance} ≤ ${pictureBits} bit: ${other.id}`,
                `distance ${each.distance} ≤ ${pictureBits} bits: ${other.en}`,
              ),
          says: isFile
            ? say(
                `Berkas ${name.id} ini juga menjadi bukti pada ${other.id}.`,
                `This file (${name.en}) is evidence of ${other.en} too.`,
              )
            : say(
                `Gambar ${name.id} ini hampir sama dengan bukti pada ${other.id}.`,
                `This picture (${name.en}) is nearly that of ${other.en}.`,
              ),
          mend: say(
            'Lampirkan bukti milik belanja ini sendiri.',
            'Attach the evidence of this expenditure itself.',
          ),
          stands: ['documents'],
          severity: isFile ? 'critical' : 'high',
          evidence: [
            { kind: 'document', ref: each.document },
            { kind: 'package', ref: each.otherPackage },
          ],
          ...(amounts.claim === null ? {} : { atRisk: BigInt(amounts.claim) }),
        },
      ];
    });
    return {
      faults,
      missing: unknownOf(facts, ['documents', 'history.documents']),
      clear: {
        formula: say(
          `${documents?.length ?? 0} berkas: 0 sama`,
          `${documents?.length ?? 0} file(s): 0 alike`,
        ),
        says: say('Tidak ada lampiran yang dipakai di SPJ lain.', 'No attachment stands in another package.'),
        stands: ['documents'],
      },
    };
  },
);
