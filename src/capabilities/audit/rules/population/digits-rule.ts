import { plainDate } from '../../../../platform/calendar/index.ts';
import { isPlain, judgeBenford, type Benford } from './benford.ts';
import { countsOf, type DigitTest, type ThreeDigits } from './digits.ts';
import { answer, both, decimal, notComputable, percent, type PopulationRule } from './population-rule.ts';
import { benfordThresholds, type PopulationThresholds } from './thresholds.ts';

/** First three digits of the amounts of one agency or vendor. */
export interface DigitFacts {
  subject: 'agency' | 'vendor';
  three: ThreeDigits;
  /** hash of the amounts that were counted, line by line */
  rowsHash: string;
}

/** Tests of which a flag is made; three digits are for whoever asks for them. */
const TESTS: readonly DigitTest[] = ['1', '2', 'second'];
const WORDS: Record<DigitTest, { id: string; en: string }> = {
  '1': { id: 'angka pertama', en: 'first digit' },
  '2': { id: 'dua angka pertama', en: 'first two digits' },
  second: { id: 'angka kedua', en: 'second digit' },
  '3': { id: 'tiga angka pertama', en: 'first three digits' },
};

/** First two digits just below the limits of a split: 200 million → 19. */
export function digitsBelow(limits: readonly number[]): number[] {
  return limits.map((limit) => Number(String(limit - 1).slice(0, 2)));
}

export const leadingDigits: PopulationRule<DigitFacts> = {
  code: 'STA-01',
  version: 1,
  scope: 'population',
  title: { id: 'Angka depan menyimpang dari hukum Benford', en: 'Leading digits depart from Benford’s law' },
  detects: {
    id: 'Angka depan nilai belanja tidak tersebar seperti nilai yang tumbuh sendiri, atau satu kelompok angka di bawah batas menonjol.',
    en: 'Leading digits of amounts are not spread as grown amounts are, or a group of digits below a limit stands out.',
  },
  formula: {
    id: 'Excess MAD = MAD − Σ√(2p(1−p)/πn)/K di atas batas menurut n, atau lonjakan z > batas',
    en: 'Excess MAD = MAD − Σ√(2p(1−p)/πn)/K above a bound by n, or a spike with z > limit',
  },
  falsePositives: {
    id: 'Tarif bertingkat dan batas biaya; rentang nilai yang sempit; satu kontrak besar yang dibayar berkali-kali.',
    en: 'Tiered tariffs and caps; a narrow range of amounts; one large contract paid in many parts.',
  },
  basis: [{ source: 'Nigrini 2012; Barney dan Schulzke 2016, doi 10.2308/jfar-51622', verified: true }],
  validFrom: plainDate('2017-01-01'),
  validTo: null,
  severity: 'low',
  findingCode: null,
  needs: ['agency', 'vendor', 'amount', 'account'],
  thresholds: [
    'benfordFewest',
    'benfordClosest',
    'benfordSpike',
    'benfordSpikeChance',
    'benfordSpikeTimes',
    'benfordExcluded',
    'splitLimits',
  ],
  run({ three }, thresholds) {
    const judged = TESTS.map((test) =>
      judgeBenford(test, countsOf(test, three), benfordThresholds(thresholds)),
    );
    const n = judged[0]!.n;
    if (judged.every((each) => each.verdict === 'too-few'))
      return notComputable(leadingDigits, [
        {
          field: 'amount',
          says: {
            id: `sekurang-kurangnya ${thresholds.benfordFewest['1']} nilai (ada ${n})`,
            en: `at least ${thresholds.benfordFewest['1']} amounts (there are ${n})`,
          },
        },
      ]);
    const found = judged.filter((each) => each.verdict === 'deviates');
    const shown = (found.length > 0 ? found : judged).filter((each) => each.verdict !== 'too-few');
    const formula = both(shown.map(numbers).join('; '));
    if (found.length === 0)
      return answer(leadingDigits, {
        state: 'clear',
        formula,
        reason: { id: 'Angka depan tersebar wajar.', en: 'Leading digits are spread as they should be.' },
      });
    const words = (locale: 'id' | 'en') => found.map((each) => WORDS[each.digits][locale]).join(', ');
    const spikes = spikesBelow(found, thresholds);
    return answer(leadingDigits, {
      state: 'found',
      formula,
      reason: {
        id: `Sebaran ${words('id')} dari ${n} nilai menyimpang lebih dari yang dapat dijelaskan kebetulan.${spikes.id}`,
        en: `The spread of the ${words('en')} of ${n} amounts departs further than chance explains.${spikes.en}`,
      },
      mend: {
        id: 'Ini hanya petunjuk arah. Ambil contoh dari kelompok angka yang menonjol sebelum menyimpulkan apa pun.',
        en: 'This only points somewhere. Sample the groups of digits that stand out before concluding anything.',
      },
    });
  },
};

function numbers(judged: Benford): string {
  const spikes = judged.spikes.slice(0, 3).map((spike) => `${spike.digits}: z = ${decimal(spike.z)}`);
  return [
    `${judged.digits}: n = ${judged.n}, MAD = ${decimal(judged.mad ?? 0, 5)}, excess = ${decimal(judged.excessMad ?? 0, 5)} / ${decimal(judged.bound ?? 0, 5)}`,
    ...spikes,
  ].join(', ');
}

function spikesBelow(
  found: readonly Benford[],
  thresholds: PopulationThresholds,
): { id: string; en: string } {
  const below = new Set(digitsBelow(thresholds.splitLimits));
  const spikes = found
    .filter((each) => each.digits === '2')
    .flatMap((each) => each.spikes)
    .filter((spike) => below.has(spike.digits) && isPlain(spike, benfordThresholds(thresholds)));
  if (spikes.length === 0) return { id: '', en: '' };
  const list = spikes.map((spike) => `${spike.digits} (${percent(spike.observed)})`).join(', ');
  return {
    id: ` Menonjol tepat di bawah batas pengadaan: ${list}.`,
    en: ` Standing out just below a limit of procurement: ${list}.`,
  };
}
