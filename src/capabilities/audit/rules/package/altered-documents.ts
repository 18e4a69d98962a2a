import { addDays } from '../../../../platform/calendar/index.ts';
import { DOCUMENT_WORDS } from './document-words.ts';
import type { DocumentFacts } from './facts-around.ts';
import { packageRule, type Fault } from './package-rule.ts';
import { say } from './sentences.ts';
import { LAW, SINCE } from './sources.ts';

/** SPJ-12: a signature that no longer fits its document, or a file that tells of later work on it. The latter only ranks. */
export const alteredDocuments = packageRule(
  {
    code: 'SPJ-12',
    title: say(
      'Dokumen diubah atau tanda tangan tidak sah',
      'A document altered, or its signature not valid',
    ),
    detects: say(
      'Tanda tangan elektronik tidak cocok dengan isi, berkas diubah setelah ditandatangani, dibuat program pengolah gambar, atau foto jauh lebih muda dari kuitansi.',
      'The electronic signature does not fit, the file changed after it, an image editor made it, or a picture is much younger than the receipt.',
    ),
    formula: say(
      'sidik ≠ tanda tangan; diubah setelah tanda tangan; program ∈ pengolah gambar; tanggal foto > kuitansi + batas hari',
      'digest ≠ signature; changed after signing; program ∈ image editors; picture’s day > receipt + days',
    ),
    falsePositives: say(
      'Aplikasi pemindai menulis keterangan yang aneh: hanya tanda tangan yang rusak mengembalikan SPJ.',
      'Scanning apps write odd details: only a broken signature sends the package back.',
    ),
    basis: [LAW.ite, LAW.evidence],
    validFrom: SINCE.treasury,
    severity: 'high',
    findingCode: '1.04.01',
    needs: [
      'documents',
      'documents.*.signature',
      'documents.*.producer',
      'documents.*.madeOn',
      'dates.receipt',
    ],
    thresholds: ['pictureDays', 'imageEditors'],
    lawDay: ({ dates }) => dates.receipt,
  },
  ({ documents, dates }, { pictureDays, imageEditors }) => {
    const faults = (documents ?? []).flatMap((each, at): Fault[] => {
      const name = DOCUMENT_WORDS[each.kind];
      const about = { evidence: [{ kind: 'document' as const, ref: each.id }] };
      return [
        ...brokenSignature(each, at),
        ...imageEditors
          .filter((editor) => each.producer?.toLowerCase().includes(editor.toLowerCase()) === true)
          .slice(0, 1)
          .map((editor): Fault => ({
            formula: say(`program ${name.id} = ${editor}`, `program of ${name.en} = ${editor}`),
            says: say(
              `Berkas ${name.id} dibuat dengan program pengolah gambar.`,
              `The file of the ${name.en} was made with an image editor.`,
            ),
            mend: say(
              'Siapkan dokumen aslinya untuk dicocokkan.',
              'Have the original at hand for comparison.',
            ),
            stands: [`documents.${at}.producer`],
            severity: 'low',
            ...about,
          })),
        ...(each.madeOn !== null &&
        dates.receipt !== null &&
        each.madeOn > addDays(dates.receipt, pictureDays)
          ? [
              {
                formula: say(
                  `${name.id} ${each.madeOn} > ${dates.receipt} + ${pictureDays} hari`,
                  `${name.en} ${each.madeOn} > ${dates.receipt} + ${pictureDays} days`,
                ),
                says: say(
                  `Berkas ${name.id} dibuat ${each.madeOn}, lebih dari ${pictureDays} hari setelah kuitansi.`,
                  `The file of the ${name.en} was made on ${each.madeOn}, more than ${pictureDays} days after the receipt.`,
                ),
                mend: say(
                  'Jelaskan kapan dokumen atau foto itu dibuat.',
                  'Explain when the document or picture was made.',
                ),
                stands: [`documents.${at}.madeOn`, 'dates.receipt'],
                severity: 'low' as const,
                ...about,
              },
            ]
          : []),
      ];
    });
    const isSilent = (documents ?? []).every(
      ({ signature, producer, madeOn }) => signature === null && producer === null && madeOn === null,
    );
    return {
      faults,
      missing:
        documents === null || documents.length === 0
          ? ['documents']
          : isSilent
            ? documents.map((_, at) => `documents.${at}.signature`)
            : [],
      clear: {
        formula: say(
          `${documents?.length ?? 0} berkas tanpa tanda perubahan`,
          `${documents?.length ?? 0} file(s) without a sign of change`,
        ),
        says: say('Tidak ada tanda bahwa berkas diubah.', 'No file shows a sign of having been altered.'),
        stands: ['documents'],
      },
    };
  },
);

function brokenSignature({ id, kind, signature }: DocumentFacts, at: number): Fault[] {
  const name = DOCUMENT_WORDS[kind];
  const what = {
    'digest-mismatch': say(
      'isi tidak cocok dengan tanda tangannya',
      'the content does not fit its signature',
    ),
    'changed-after': say('diubah setelah ditandatangani', 'changed after it was signed'),
  };
  const state = signature?.state;
  if (state !== 'digest-mismatch' && state !== 'changed-after') return [];
  return [
    {
      formula: say(`${name.id}: ${what[state].id}`, `${name.en}: ${what[state].en}`),
      says: say(`Berkas ${name.id}: ${what[state].id}.`, `The ${name.en}: ${what[state].en}.`),
      mend: say(
        'Lampirkan berkas asli dari penandatangan, tanpa diubah.',
        'Attach the original file from its signer, unchanged.',
      ),
      stands: [`documents.${at}.signature`],
      evidence: [{ kind: 'document', ref: id }],
    },
  ];
}
