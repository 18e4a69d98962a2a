import { formatRupiah } from '../../../../../platform/money.ts';
import type { Verdict } from '../../verdict.ts';
import { chanceOfRuns, runsIn } from './runs.ts';
import type { OfficeYear, Pair } from './collect.ts';
import { COLLUSION, CONCENTRATION, REMOVED_RIVALS } from './entries.ts';
import { figure, judge, missing, percent, say, tested, type Part } from './part.ts';
import type { ProcurementThresholds } from '../thresholds.ts';

/** One party's value of an indicator beside the fence of all parties. */
export interface PartyValue {
  id: string;
  /** null: nothing was measured of it */
  value: number | null;
  /** null: nothing to take it of */
  fence: number | null;
  /** parties that were compared */
  compared: number;
}

function tooFew(compared: number, { outlierFewest }: ProcurementThresholds): Part | null {
  if (compared >= outlierFewest) return null;
  return missing(
    'population.parties',
    `paling sedikit ${outlierFewest} pembanding (baru ada ${compared})`,
    `${outlierFewest} parties to compare with (there are ${compared})`,
  );
}

const LOOK_TOGETHER = say(
  'Baca berita acara proses-prosesnya bersama; tanda ini belum membuktikan apa pun.',
  'Read the minutes of its processes together; this sign proves nothing yet.',
);

/** PBJ-05 of a party: its bids are disqualified, or it disqualifies bids, far more often than others. */
export function judgeDisqualified(party: PartyValue, thresholds: ProcurementThresholds): Verdict {
  const part =
    tooFew(party.compared, thresholds) ??
    (party.value === null || party.fence === null
      ? missing('bids.details.status', 'status penawaran', 'the status of the bids')
      : tested(party.fence > 0 && party.value >= party.fence, {
          formula: say(
            `${percent(party.value)} digugurkan ≥ ${percent(party.fence)}`,
            `${percent(party.value)} disqualified ≥ ${percent(party.fence)}`,
          ),
          found: say(
            `${percent(party.value)} penawaran digugurkan, jauh di atas ${party.compared} pembanding.`,
            `${percent(party.value)} of the bids were disqualified, far above ${party.compared} others.`,
          ),
          clear: say('Bagian yang digugurkan wajar.', 'The share of disqualified bids is as usual.'),
          evidence: [{ kind: 'vendor', ref: party.id }],
        }));
  return judge(REMOVED_RIVALS, [part], { mend: LOOK_TOGETHER, moneyAtRisk: null });
}

/** PBJ-06 of a tenderer: bids often and hardly ever wins. */
export function judgeLoser(party: PartyValue, thresholds: ProcurementThresholds): Verdict {
  const part =
    tooFew(party.compared, thresholds) ??
    (party.value === null || party.fence === null
      ? missing('awards', 'pemenang proses yang diikuti', 'the winners of its processes')
      : tested(party.fence > 0 && party.value <= party.fence, {
          severity: 'medium',
          formula: say(
            `menang ${percent(party.value)} ≤ ${percent(party.fence)}`,
            `won ${percent(party.value)} ≤ ${percent(party.fence)}`,
          ),
          found: say(
            'Termasuk yang paling sering menawar, tetapi hampir tidak pernah menang.',
            'It is among those who bid most and hardly ever wins.',
          ),
          clear: say('Perbandingan menang dan kalah wajar.', 'It wins and loses as others do.'),
          evidence: [{ kind: 'vendor', ref: party.id }],
        }));
  return judge(COLLUSION, [part], { mend: LOOK_TOGETHER, moneyAtRisk: null });
}

/**
 * PBJ-06 of two tenderers: they win in turn, more evenly than chance does.
 * @param pairs how many pairs are looked at: among many some take turns by chance
 */
export function judgeRotation(pair: Pair, pairs: number, thresholds: ProcurementThresholds): Verdict {
  const { rotationFewest, rotationChance } = thresholds;
  const [one, other] = pair.ids;
  const row = pair.meetings.toSorted((a, b) => (a.at < b.at ? -1 : 1)).map(({ firstWon }) => firstWon);
  const wins = row.filter(Boolean).length;
  if (row.length < rotationFewest) {
    const few = missing(
      'meetings',
      `paling sedikit ${rotationFewest} pertemuan (baru ${row.length})`,
      `${rotationFewest} meetings (there are ${row.length})`,
    );
    return judge(COLLUSION, [few], { mend: LOOK_TOGETHER, moneyAtRisk: null });
  }
  const runs = runsIn(row);
  const chance = Math.min(1, chanceOfRuns(wins, row.length - wins, runs) * Math.max(pairs, 1));
  const formula = `p(${runs}; ${wins}, ${row.length - wins}) × ${pairs} = ${chance < 0.001 ? '< 0,001' : new Intl.NumberFormat('id', { maximumFractionDigits: 3 }).format(chance)} < ${figure(rotationChance)}`;
  const part = tested(chance < rotationChance, {
    severity: 'high',
    formula: say(formula, formula),
    found: say(
      `${one} dan ${other} menang bergiliran dalam ${row.length} pertemuan (${runs} pergantian giliran).`,
      `${one} and ${other} win in turn over ${row.length} meetings (${runs} turns).`,
    ),
    clear: say('Urutan pemenang tampak acak.', 'The order of winners looks like chance.'),
    evidence: [
      { kind: 'vendor', ref: one },
      { kind: 'vendor', ref: other },
    ],
  });
  return judge(COLLUSION, [part], { mend: LOOK_TOGETHER, moneyAtRisk: null });
}

/** PBJ-07 of an office's year: one supplier takes a large part, or few take all. */
export function judgeConcentration(office: OfficeYear, thresholds: ProcurementThresholds): Verdict {
  const { concentrationFewest, concentrationShare, concentrationIndex } = thresholds;
  const suppliers = [...office.suppliers].map(([id, share]) => ({ id, ...share }));
  if (office.awards < concentrationFewest) {
    const few = missing(
      'awards',
      `paling sedikit ${concentrationFewest} penetapan setahun (baru ${office.awards})`,
      `${concentrationFewest} awards in the year (there are ${office.awards})`,
    );
    return judge(CONCENTRATION, [few], { mend: LOOK_TOGETHER, moneyAtRisk: null });
  }
  const top = (of: 'awards' | 'value') =>
    suppliers.toSorted((a, b) => b[of] - a[of] || (a.id < b.id ? -1 : 1))[0]!;
  const [byCount, byValue] = [top('awards'), top('value')];
  const shareOf = (part: number, whole: number) => (whole > 0 ? part / whole : 0);
  const [count, value] = [shareOf(byCount.awards, office.awards), shareOf(byValue.value, office.value)];
  const byMoney = office.value > 0;
  const index =
    suppliers.reduce(
      (all, each) =>
        all + (byMoney ? shareOf(each.value, office.value) : shareOf(each.awards, office.awards)) ** 2,
      0,
    ) * 10_000;
  const limit = percent(concentrationShare);
  const verdict = judge(
    CONCENTRATION,
    [
      tested(count > concentrationShare, {
        formula: say(
          `${byCount.awards} ÷ ${office.awards} paket = ${percent(count)} > ${limit}`,
          `${byCount.awards} ÷ ${office.awards} packages = ${percent(count)} > ${limit}`,
        ),
        found: say(
          `${byCount.id} memenangi ${percent(count)} paket tahun ${office.year}.`,
          `${byCount.id} won ${percent(count)} of the packages of ${office.year}.`,
        ),
        clear: say('Jumlah paket terbagi.', 'The packages are spread.'),
        evidence: [{ kind: 'vendor', ref: byCount.id, value: `${byCount.awards}` }],
      }),
      byMoney
        ? tested(value > concentrationShare, {
            formula: say(
              `${formatRupiah(byValue.value)} ÷ ${formatRupiah(office.value)} = ${percent(value)} > ${limit}`,
              `${formatRupiah(byValue.value)} ÷ ${formatRupiah(office.value)} = ${percent(value)} > ${limit}`,
            ),
            found: say(
              `${byValue.id} menerima ${percent(value)} dari nilai pengadaan tahun ${office.year}.`,
              `${byValue.id} received ${percent(value)} of the value of ${office.year}.`,
            ),
            clear: say('Nilai pengadaan terbagi.', 'The value is spread.'),
            evidence: [{ kind: 'vendor', ref: byValue.id, value: formatRupiah(byValue.value) }],
          })
        : missing('awards.value', 'nilai penetapan dalam rupiah', 'the sums of the awards in rupiah'),
      tested(index > concentrationIndex, {
        formula: say(
          `HHI = ${figure(index)} > ${figure(concentrationIndex)}`,
          `HHI = ${figure(index)} > ${figure(concentrationIndex)}`,
        ),
        found: say(
          `Sedikit penyedia menguasai pengadaan (HHI ${figure(index)}).`,
          `Few suppliers hold the procurement (HHI ${figure(index)}).`,
        ),
        clear: say('Tidak terpusat pada sedikit penyedia.', 'It is not held by few.'),
      }),
    ],
    { mend: LOOK_TOGETHER, moneyAtRisk: byMoney ? Math.round(byValue.value) : null },
  );
  return verdict;
}

/** PBJ-07 of a supplier: more kinds of goods than anybody else. */
export function judgeVariety(party: PartyValue, thresholds: ProcurementThresholds): Verdict {
  const part =
    tooFew(party.compared, thresholds) ??
    (party.value === null || party.fence === null
      ? missing('awards.items.classification', 'klasifikasi barang', 'the classification of the items')
      : tested(party.value >= party.fence, {
          formula: say(
            `${party.value} jenis ≥ ${figure(party.fence)}`,
            `${party.value} kinds ≥ ${figure(party.fence)}`,
          ),
          found: say(
            `Memasok ${party.value} jenis barang yang berlainan, jauh lebih banyak dari penyedia lain.`,
            `It supplies ${party.value} different kinds, far more than others.`,
          ),
          clear: say('Ragam barangnya wajar.', 'The kinds it supplies are as usual.'),
          evidence: [{ kind: 'vendor', ref: party.id }],
        }));
  return judge(CONCENTRATION, [part], { mend: LOOK_TOGETHER, moneyAtRisk: null });
}
