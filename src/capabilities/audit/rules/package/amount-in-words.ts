import { parseWords } from '../reading/words.ts';
import { hasNoReceipt } from './arithmetic.ts';
import { unknownOf } from './field-words.ts';
import { packageRule } from './package-rule.ts';
import { figure, rp, say } from './sentences.ts';
import { LAW, SINCE } from './sources.ts';

/** SPJ-03: digits and words of the receipt differ. What was read badly, or had to be mended, accuses nobody. */
export const amountInWords = packageRule(
  {
    code: 'SPJ-03',
    title: say('Angka berbeda dari terbilang', 'Digits and words differ'),
    detects: say(
      'Nilai kuitansi dengan angka tidak sama dengan yang ditulis dengan huruf.',
      'The receipt’s amount in digits is not the one in words.',
    ),
    formula: say('baca(terbilang) ≠ angka', 'read(words) ≠ digits'),
    falsePositives: say(
      'Salah baca mesin: terbilang yang meragukan tidak dinilai sebelum dipastikan.',
      'Slips of the reading machine: doubtful words are not judged before somebody confirms them.',
    ),
    basis: [LAW.words, LAW.permendagri77],
    validFrom: SINCE.treasury,
    severity: 'high',
    findingCode: '1.04.01',
    needs: ['amounts.receipt', 'amounts.receiptInWords'],
    thresholds: ['wordsConfidence'],
    lawDay: ({ dates }) => dates.receipt,
  },
  (facts, { wordsConfidence }) => {
    const { receipt, receiptInWords, wordsConfidence: confidence } = facts.amounts;
    const stands = ['amounts.receipt', 'amounts.receiptInWords'];
    const missing = unknownOf(facts, stands);
    const read = receiptInWords === null ? null : parseWords(receiptInWords);
    const value = read?.value ?? null;
    const clear = {
      formula: say(`"${receiptInWords ?? ''}" = ${rp(receipt ?? 0)}`),
      says: say('Angka dan terbilang sama.', 'Digits and words agree.'),
      stands,
    };
    if (hasNoReceipt(facts) && read === null)
      return {
        faults: [],
        missing: [],
        clear: {
          formula: say('tanpa kuitansi', 'no receipt'),
          says: say(
            'SPJ ini tidak memakai kuitansi dengan terbilang.',
            'This package has no receipt with an amount in words.',
          ),
          stands: ['documents'],
        },
      };
    if (receipt === null || read === null) return { faults: [], missing, clear };
    if (value === receipt) return { faults: [], missing, clear };
    const isDoubtful =
      value === null || read.repaired || (confidence !== null && confidence < wordsConfidence);
    if (isDoubtful) return { faults: [], missing: ['amounts.receiptInWords'], clear };
    const sure =
      confidence === null ? '' : ` (${figure(confidence * 100)} % ≥ ${figure(wordsConfidence * 100)} %)`;
    return {
      faults: [
        {
          formula: say(`"${receiptInWords}" = ${rp(value)} ≠ ${rp(receipt)}${sure}`),
          says: say(
            `Terbilang bernilai ${rp(value)}, angkanya ${rp(receipt)}. Yang dipakai adalah terbilang.`,
            `The words are worth ${rp(value)}, the digits ${rp(receipt)}. The words count.`,
          ),
          mend: say(
            'Minta kuitansi pengganti dengan angka dan terbilang yang sama.',
            'Ask for another receipt on which digits and words agree.',
          ),
          stands,
          ...(receipt > value ? { atRisk: BigInt(receipt) - BigInt(value) } : {}),
        },
      ],
      missing: [],
      clear,
    };
  },
);
