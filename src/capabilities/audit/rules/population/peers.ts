import { plainDate } from '../../../../platform/calendar/index.ts';
import type { Say } from '../verdict.ts';
import {
  answer,
  both,
  decimal,
  MISSING,
  notComputable,
  percent,
  type PopulationRule,
} from './population-rule.ts';
import type { PopulationThresholds, ThresholdName } from './thresholds.ts';

/** Lines of which something holds, of how many. */
export interface Part {
  hits: number;
  lines: number;
}

/** One agency beside all others that have lines enough. */
export interface PeerFacts {
  agencyId: string | null;
  own: Part;
  peers: readonly Part[];
  /** null: what has to be known of the lines is not known */
  missing: { field: string; says: Say } | null;
  /** hash of the agency's lines that were counted */
  rowsHash: string;
}

/** How many deviations the share lies above those of the peers; their spread and the agency's own chance both count. */
export function peerDeviation(own: Part, peers: readonly Part[]): number {
  const shares = peers.map((each) => each.hits / each.lines);
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const spread = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / (shares.length - 1);
  // One line more keeps a spread of nothing from making everything stand out.
  const p = (mean * own.lines + 0.5) / (own.lines + 1);
  return (own.hits / own.lines - mean) / Math.sqrt(spread + (p * (1 - p)) / own.lines);
}

function peerRule(
  words: Pick<
    PopulationRule<PeerFacts>,
    'code' | 'title' | 'detects' | 'formula' | 'falsePositives' | 'basis' | 'needs'
  > & {
    thresholds: readonly ThresholdName[];
    found(share: string, average: string): Say;
    mend: Say;
  },
): PopulationRule<PeerFacts> {
  const rule: PopulationRule<PeerFacts> = {
    version: 1,
    scope: 'population',
    code: words.code,
    title: words.title,
    detects: words.detects,
    formula: words.formula,
    falsePositives: words.falsePositives,
    basis: words.basis,
    needs: words.needs,
    validFrom: plainDate('2017-01-01'),
    validTo: null,
    severity: 'low',
    findingCode: null,
    thresholds: ['peerDeviation', 'peersFewest', 'peerLines', ...words.thresholds],
    run({ own, peers, missing }, thresholds) {
      const lacking = missing ?? tooFew(own, peers, thresholds);
      if (lacking !== null) return notComputable(rule, [lacking]);
      const z = peerDeviation(own, peers);
      const share = own.hits / own.lines;
      const average = peers.reduce((sum, each) => sum + each.hits / each.lines, 0) / peers.length;
      const formula = both(
        `${own.hits} / ${own.lines} = ${percent(share)}; ø ${peers.length} = ${percent(average)}; z = ${decimal(z)} / ${decimal(thresholds.peerDeviation)}`,
      );
      if (z <= thresholds.peerDeviation)
        return answer(rule, {
          state: 'clear',
          formula,
          reason: {
            id: 'Tidak berbeda dari perangkat daerah lain.',
            en: 'No different from other agencies.',
          },
        });
      return answer(rule, {
        state: 'found',
        formula,
        reason: words.found(percent(share), percent(average)),
        mend: words.mend,
      });
    },
  };
  return rule;
}

function tooFew(own: Part, peers: readonly Part[], thresholds: PopulationThresholds) {
  if (own.lines < thresholds.peerLines)
    return {
      field: MISSING.amount.field,
      says: {
        id: `sekurang-kurangnya ${thresholds.peerLines} baris (ada ${own.lines})`,
        en: `at least ${thresholds.peerLines} lines (there are ${own.lines})`,
      },
    };
  if (peers.length < thresholds.peersFewest)
    return {
      field: 'peers',
      says: {
        id: `sekurang-kurangnya ${thresholds.peersFewest} perangkat daerah pembanding (ada ${peers.length})`,
        en: `at least ${thresholds.peersFewest} agencies to compare with (there are ${peers.length})`,
      },
    };
  return null;
}

export const roundAmounts = peerRule({
  code: 'STA-02',
  title: { id: 'Nilai bulat', en: 'Round amounts' },
  detects: {
    id: 'Bagian nilai bulat jauh di atas perangkat daerah lain.',
    en: 'The share of round amounts is far above that of other agencies.',
  },
  formula: {
    id: 'bagian nilai yang habis dibagi kelipatan bulat, dari baris ≥ batas: z terhadap perangkat daerah lain > batas',
    en: 'share of amounts that are multiples of the round amount, of lines ≥ limit: z against other agencies > limit',
  },
  falsePositives: {
    id: 'Honor dan standar harga yang memang bulat: kecualikan rekeningnya.',
    en: 'Honoraria and standard prices are round: leave their accounts out.',
  },
  basis: [{ source: 'Nigrini 2012, number duplication', verified: false }],
  needs: ['agency', 'amount', 'account'],
  thresholds: ['roundAmount', 'roundFrom', 'roundExcluded'],
  found: (share, average) => ({
    id: `${share} nilai belanja bulat; rata-rata perangkat daerah lain ${average}.`,
    en: `${share} of the amounts are round; other agencies average ${average}.`,
  }),
  mend: {
    id: 'Ambil contoh nilai bulat dan minta rincian harganya.',
    en: 'Sample the round amounts and ask how they came about.',
  },
});

export const closedDays = peerRule({
  code: 'STA-04',
  title: { id: 'Bukti bertanggal hari libur', en: 'Evidence dated on closed days' },
  detects: {
    id: 'Bagian bukti yang bertanggal Sabtu, Minggu, atau libur jauh di atas perangkat daerah lain.',
    en: 'The share of evidence dated on Saturdays, Sundays or holidays is far above that of other agencies.',
  },
  formula: {
    id: 'bagian baris bertanggal libur: z terhadap perangkat daerah lain > batas',
    en: 'share of lines dated on closed days: z against other agencies > limit',
  },
  falsePositives: {
    id: 'Kesehatan, kedaruratan, pasar, dan acara memang bekerja pada hari libur.',
    en: 'Health, emergencies, markets and events work on closed days.',
  },
  basis: [{ source: 'SKB 3 Menteri tentang hari libur nasional dan cuti bersama', verified: false }],
  needs: ['agency', 'day', 'calendar'],
  thresholds: [],
  found: (share, average) => ({
    id: `${share} bukti bertanggal hari libur; rata-rata perangkat daerah lain ${average}.`,
    en: `${share} of the evidence is dated on closed days; other agencies average ${average}.`,
  }),
  mend: {
    id: 'Ambil contoh dan pastikan barang atau jasa memang diterima pada hari itu.',
    en: 'Sample them and see that goods or services were received on that day.',
  },
});

export const nightEntries = peerRule({
  code: 'STA-04N',
  title: { id: 'Pencatatan pada malam hari', en: 'Entries at night' },
  detects: {
    id: 'Bagian pencatatan pada malam hari jauh di atas perangkat daerah lain.',
    en: 'The share of entries made at night is far above that of other agencies.',
  },
  formula: {
    id: 'bagian baris yang dicatat antara jam malam: z terhadap perangkat daerah lain > batas',
    en: 'share of lines entered in the hours of night: z against other agencies > limit',
  },
  falsePositives: {
    id: 'Lembur pada tutup buku; rumah sakit; unggahan massal.',
    en: 'Overtime at the closing of books; hospitals; bulk uploads.',
  },
  basis: [{ source: 'Praktik pemeriksaan (jam pencatatan)', verified: false }],
  needs: ['agency', 'enteredAt'],
  thresholds: ['nightFrom', 'nightTo'],
  found: (share, average) => ({
    id: `${share} baris dicatat malam hari; rata-rata perangkat daerah lain ${average}.`,
    en: `${share} of the lines were entered at night; other agencies average ${average}.`,
  }),
  mend: {
    id: 'Tanyakan siapa yang mencatat dan mengapa pada jam itu.',
    en: 'Ask who entered them and why at that hour.',
  },
});
