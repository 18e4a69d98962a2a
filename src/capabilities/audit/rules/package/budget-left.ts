import { unknownOf } from './field-words.ts';
import { packageRule, type Fault } from './package-rule.ts';
import { rp, say } from './sentences.ts';
import { LAW, SINCE } from './sources.ts';

/** SPJ-04: the sum goes beyond the ceiling of the budget, or beyond what was released. */
export const budgetLeft = packageRule(
  {
    code: 'SPJ-04',
    title: say('Anggaran tidak cukup', 'The budget does not suffice'),
    detects: say(
      'Realisasi ditambah SPJ ini melebihi pagu DPA atau SPD.',
      'What was spent with this package exceeds the ceiling or what was released.',
    ),
    formula: say('realisasi + nilai SPJ > pagu DPA, atau > SPD', 'spent + package > ceiling, or > released'),
    falsePositives: say(
      'Pergeseran DPA yang belum tercatat: tandai bahwa perubahan sedang berjalan.',
      'A change of the budget that is not recorded yet: mark that one is under way.',
    ),
    basis: [LAW.uu1, LAW.pp12],
    validFrom: SINCE.treasury,
    severity: 'critical',
    findingCode: '1.04.16',
    needs: ['amounts.claim', 'budget.ceiling', 'budget.released', 'budget.spent'],
    thresholds: [],
    lawDay: ({ dates }) => dates.receipt,
  },
  (facts) => {
    const { budget, amounts } = facts;
    const paths = ['amounts.claim', 'budget.spent', 'budget.ceiling', 'budget.released'];
    const missing = unknownOf(facts, paths);
    const [claim, spent] = [amounts.claim, budget?.spent ?? null];
    const after = claim === null || spent === null ? null : BigInt(claim) + BigInt(spent);
    const limits = [
      { path: 'budget.ceiling', name: say('pagu DPA', 'ceiling'), limit: budget?.ceiling ?? null },
      { path: 'budget.released', name: say('SPD', 'released (SPD)'), limit: budget?.released ?? null },
    ];
    const over = limits.flatMap(({ path, name, limit }): Fault[] =>
      after === null || limit === null || after <= BigInt(limit)
        ? []
        : [
            {
              formula: say(
                `${rp(spent!)} + ${rp(claim!)} = ${rp(after)} > ${name.id} ${rp(limit)}`,
                `${rp(spent!)} + ${rp(claim!)} = ${rp(after)} > ${name.en} ${rp(limit)}`,
              ),
              says: say(
                `Setelah SPJ ini realisasi ${rp(after)}, padahal ${name.id} ${rp(limit)}.`,
                `With this package ${rp(after)} are spent, while ${name.en} is ${rp(limit)}.`,
              ),
              mend: say(
                'Jangan bayar dahulu. Periksa kode rekening, atau tunggu pergeseran anggaran atau SPD berikutnya.',
                'Do not pay yet. Check the account, or wait for a change of the budget or the next release.',
              ),
              stands: ['amounts.claim', 'budget.spent', path],
              atRisk: after - BigInt(limit),
            },
          ],
    );
    // A ceiling that is being changed says nothing against the package until the new one is known.
    const isChanging = over.length > 0 && budget?.isChanging === true;
    return {
      faults: isChanging ? [] : over,
      missing: isChanging ? ['budget.isChanging'] : missing,
      clear: {
        formula: say(
          `${rp(after ?? 0)} ≤ pagu ${rp(budget?.ceiling ?? 0)} dan ≤ SPD ${rp(budget?.released ?? 0)}`,
          `${rp(after ?? 0)} ≤ ceiling ${rp(budget?.ceiling ?? 0)} and ≤ released ${rp(budget?.released ?? 0)}`,
        ),
        says: say('Anggaran dan SPD mencukupi.', 'Budget and release suffice.'),
        stands: paths,
      },
    };
  },
);
