import { unknownOf } from './field-words.ts';
import { packageRule } from './package-rule.ts';
import { rp, say } from './sentences.ts';
import { LAW, SINCE } from './sources.ts';

/** SPJ-08: a receipt above the limit without stamp duty. */
export const stampDuty = packageRule(
  {
    code: 'SPJ-08',
    title: say('Meterai tidak ada', 'Stamp duty is missing'),
    detects: say('Kuitansi di atas batas tanpa meterai.', 'A receipt above the limit bears no stamp duty.'),
    formula: say('nilai kuitansi > batas dan tidak bermeterai', 'receipt > limit and without stamp'),
    falsePositives: say('Foto yang kurang jelas.', 'A picture that is not clear enough.'),
    basis: [LAW.stamp],
    validFrom: SINCE.treasury,
    severity: 'low',
    findingCode: '1.04.01',
    needs: ['amounts.receipt', 'documents', 'documents.*.hasStamp'],
    thresholds: ['stampFrom'],
    lawDay: ({ dates }) => dates.receipt,
  },
  (facts, { stampFrom }) => {
    const { receipt } = facts.amounts;
    const isDue = receipt !== null && receipt > stampFrom;
    const places = (facts.documents ?? []).flatMap(({ kind }, at) => (kind === 'receipt' ? [at] : []));
    const bare = places.filter((at) => facts.documents![at]!.hasStamp === false);
    const isStamped = places.some((at) => facts.documents![at]!.hasStamp === true);
    const shown = receipt === null ? '?' : rp(receipt);
    return {
      faults:
        isDue && bare.length > 0 && !isStamped
          ? [
              {
                formula: say(
                  `${shown} > ${rp(stampFrom)}, meterai: tidak ada`,
                  `${shown} > ${rp(stampFrom)}, stamp: none`,
                ),
                says: say(
                  `Kuitansi ${shown} lebih dari ${rp(stampFrom)} dan tidak bermeterai.`,
                  `The receipt of ${shown} exceeds ${rp(stampFrom)} and bears no stamp.`,
                ),
                mend: say(
                  'Bubuhkan meterai Rp 10.000 atau e-meterai (pemeteraian kemudian).',
                  'Add a stamp of Rp 10.000 or an electronic one (later stamping).',
                ),
                stands: ['amounts.receipt', ...bare.map((at) => `documents.${at}.hasStamp`)],
              },
            ]
          : [],
      missing: [
        ...unknownOf(facts, ['amounts.receipt']),
        ...(isDue && !isStamped
          ? places.length === 0
            ? ['documents']
            : unknownOf(
                facts,
                places.map((at) => `documents.${at}.hasStamp`),
              )
          : []),
      ],
      clear: {
        formula: isDue
          ? say(`${shown} > ${rp(stampFrom)}, meterai: ada`, `${shown} > ${rp(stampFrom)}, stamp: there`)
          : say(`${shown} ≤ ${rp(stampFrom)}`),
        says: isDue
          ? say('Kuitansi bermeterai.', 'The receipt bears its stamp.')
          : say('Kuitansi ini tidak perlu meterai.', 'This receipt needs no stamp.'),
        stands: ['amounts.receipt'],
      },
    };
  },
);
