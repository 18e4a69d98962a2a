import { plainDate } from '../../../../../platform/calendar/index.ts';
import type { RuleEntry } from '../../rule.ts';
import type { ProcurementThresholds } from '../thresholds.ts';
import { say } from './part.ts';

/** An entry whose thresholds are spelled as they are. */
type Entry = RuleEntry & { scope: 'procurement'; thresholds: readonly (keyof ProcurementThresholds)[] };

const SINCE = plainDate('2018-03-22');
const COMMON = { version: 1, scope: 'procurement', validFrom: SINCE, validTo: null } as const;
const PERPRES_16 = 'Perpres 16/2018 jo. Perpres 12/2021 dan Perpres 46/2025';
const LKPP_12 = 'Peraturan LKPP 12/2021';
const basis = (source: string, verified = false) => ({ source, verified });
const cardinal = (...codes: string[]) => basis(`Open Contracting, Cardinal ${codes.join(', ')}`, true);

export const TIMING: Entry = {
  ...COMMON,
  code: 'PBJ-01',
  title: say('Waktu pemilihan', 'Timing of the selection'),
  detects: say(
    'Waktu memasukkan penawaran terlalu pendek, atau penawaran pemenang masuk sesudah batas.',
    'Too little time to bid, or a winning bid that came after the deadline.',
  ),
  formula: say(
    'hari penuh (batas − mulai) < paling sedikit; atau waktu penawaran pemenang > batas',
    'whole days (deadline − begin) < least; or time of the winner’s bid > deadline',
  ),
  falsePositives: say(
    'Tender cepat; jam atau zona waktu yang salah.',
    'Quick tenders; wrong clocks or zones.',
  ),
  basis: [cardinal('R003', 'R030'), basis(LKPP_12)],
  severity: 'critical',
  findingCode: '1.04.03',
  needs: ['tender.tenderPeriod', 'tender.procurementMethod', 'bids.details.date', 'awards'],
  thresholds: ['tenderDays', 'tenderDaysByMethod', 'competitiveMethods'],
};

export const SINGLE_BIDDER: Entry = {
  ...COMMON,
  code: 'PBJ-02',
  title: say('Penawar tunggal', 'Single bidder'),
  detects: say(
    'Hanya satu peserta dalam pemilihan yang seharusnya bersaing.',
    'One tenderer only where there should be competition.',
  ),
  formula: say('jumlah peserta = 1 dan metode bersaing', 'tenderers = 1 and the method is competitive'),
  falsePositives: say('Pasar yang memang sempit.', 'Thin markets.'),
  basis: [cardinal('R018'), basis(PERPRES_16)],
  severity: 'medium',
  findingCode: null,
  needs: ['tender.numberOfTenderers', 'tender.procurementMethod'],
  thresholds: ['competitiveMethods'],
};

export const PRICE_GAP: Entry = {
  ...COMMON,
  code: 'PBJ-03',
  title: say('Selisih pemenang dan penawar kedua', 'Gap between winner and second'),
  detects: say(
    'Penawar kedua terlalu dekat dengan pemenang, atau pemenang jauh di bawah semua.',
    'The second lies too near to the winner, or the winner far below all.',
  ),
  formula: say(
    'd = (kedua − pemenang) ÷ pemenang; d ≤ K1 − 1,5 × JAK, atau d ≥ K3 + 1,5 × JAK',
    'd = (second − winner) ÷ winner; d ≤ Q1 − 1.5 × IQR, or d ≥ Q3 + 1.5 × IQR',
  ),
  falsePositives: say('Barang dengan harga pasar yang terbuka.', 'Goods with a published price.'),
  basis: [cardinal('R024', 'R058')],
  severity: 'medium',
  findingCode: null,
  needs: ['awards', 'bids.details.value', 'bids.details.status'],
  thresholds: ['outlierFewest', 'fixedPriceMethods'],
};

export const ESTIMATE: Entry = {
  ...COMMON,
  code: 'PBJ-04',
  title: say('HPS lemah atau harga menempel HPS', 'Weak estimate, or prices that cling to it'),
  detects: say(
    'Harga pemenang atau semua penawaran menempel HPS, sebarannya sempit, atau HPS sendiri lemah.',
    'The winning price or all bids cling to the owner’s estimate, hardly differ, or the estimate itself is weak.',
  ),
  formula: say(
    'pemenang ÷ HPS ≥ batas; atau semua ÷ HPS > batas; atau CV < batas; atau beberapa kelemahan HPS',
    'winner ÷ estimate ≥ limit; or all ÷ estimate > limit; or CV < limit; or several weaknesses of the estimate',
  ),
  falsePositives: say(
    'Barang dengan harga terbuka; paket kecil; HPS yang memang dibulatkan menurut pedoman.',
    'Goods with a published price; small packages; estimates rounded by the rules.',
  ),
  basis: [basis(LKPP_12), basis('Government Transparency Institute, petunjuk kolusi penawaran')],
  severity: 'medium',
  findingCode: null,
  needs: ['tender.value', 'planning.budget.amount', 'tender.ownerEstimate', 'bids.details.value', 'awards'],
  thresholds: [
    'estimateShare',
    'estimateAllBids',
    'bidSpread',
    'bidSpreadFewest',
    'estimateRound',
    'estimateCeiling',
    'estimateSources',
    'estimateDays',
    'estimateWeaknesses',
    'fixedPriceMethods',
  ],
};

export const REMOVED_RIVALS: Entry = {
  ...COMMON,
  code: 'PBJ-05',
  title: say('Harga sama, atau pesaing disingkirkan', 'One price, or rivals removed'),
  detects: say(
    'Peserta berbeda dengan harga sama; semua pesaing atau penawar terendah digugurkan; pengguguran jauh lebih sering.',
    'Different tenderers at one price; all rivals or the lowest disqualified; disqualification far more often than elsewhere.',
  ),
  formula: say(
    'harga sama; sah = pemenang saja dan gugur ≥ batas; terendah gugur; bagian gugur ≥ K3 + 1,5 × JAK',
    'same price; valid = the winner only and disqualified ≥ limit; lowest disqualified; share disqualified ≥ Q3 + 1.5 × IQR',
  ),
  falsePositives: say(
    'Harga katalog; penawaran yang memang tidak memenuhi syarat: baca berita acaranya.',
    'Catalogue prices; bids that really do not comply: read the minutes.',
  ),
  basis: [cardinal('R028', 'R035', 'R036', 'R038'), basis(PERPRES_16)],
  severity: 'high',
  findingCode: '1.04.03',
  needs: ['bids.details', 'awards', 'buyer.id'],
  thresholds: ['disqualifiedOthers', 'outlierFewest', 'fixedPriceMethods'],
};

export const COLLUSION: Entry = {
  ...COMMON,
  code: 'PBJ-06',
  title: say('Pola persekongkolan', 'Pattern of collusion'),
  detects: say(
    'Pesaing memakai kontak yang sama, menang bergiliran, atau menawar terus tanpa pernah menang.',
    'Rivals share contacts, win in turn, or bid again and again without winning.',
  ),
  formula: say(
    'kontak sama ≥ 2 peserta; uji runtun p × pasangan < batas; menang ÷ ikut ≤ K1 − 1,5 × JAK',
    'same contacts of ≥ 2 tenderers; runs test p × pairs < limit; won ÷ bid ≤ Q1 − 1.5 × IQR',
  ),
  falsePositives: say(
    'Pasar khusus; grup usaha yang diumumkan; kantor bersama.',
    'Special markets; disclosed groups; shared offices.',
  ),
  basis: [cardinal('R025'), basis('UU 5/1999 pasal 22')],
  severity: 'critical',
  findingCode: '1.04.05',
  needs: ['parties', 'bids.details', 'awards', 'buyer.id'],
  thresholds: ['loserPercentile', 'outlierFewest', 'rotationChance', 'rotationFewest'],
};

export const CONCENTRATION: Entry = {
  ...COMMON,
  code: 'PBJ-07',
  title: say('Pemenang terpusat', 'Concentrated winners'),
  detects: say(
    'Satu penyedia mengambil sebagian besar pengadaan suatu perangkat daerah setahun, atau memasok terlalu banyak jenis barang.',
    'One supplier takes much of an office’s year, or supplies too many kinds of goods.',
  ),
  formula: say(
    'bagian terbesar > batas (jumlah atau nilai); HHI > batas; jenis ≥ K3 + 1,5 × JAK',
    'largest share > limit (number or value); HHI > limit; kinds ≥ Q3 + 1.5 × IQR',
  ),
  falsePositives: say('Penyedia tunggal seperti listrik dan air.', 'Monopolies such as power and water.'),
  basis: [cardinal('R048'), basis('Indeks Herfindahl-Hirschman')],
  severity: 'medium',
  findingCode: null,
  needs: ['buyer.id', 'awards.suppliers', 'awards.value', 'awards.items.classification'],
  thresholds: [
    'concentrationShare',
    'concentrationFewest',
    'concentrationIndex',
    'varietyDigits',
    'varietyFewest',
    'outlierFewest',
  ],
};

export const DRIFT: Entry = {
  ...COMMON,
  code: 'PBJ-08',
  title: say('Kontrak bergeser', 'Contract drift'),
  detects: say(
    'Nilai kontrak naik banyak oleh adendum, terlalu sering diubah, atau terlambat tanpa denda.',
    'Addenda raise a contract by much, it is changed too often, or it is late without a fine.',
  ),
  formula: say(
    '(nilai akhir − awal) ÷ awal > batas; adendum ≥ batas; denda < ‰ × hari × nilai',
    '(last value − first) ÷ first > limit; addenda ≥ limit; fine < ‰ × days × value',
  ),
  falsePositives: say('Keadaan kahar dengan berita acara.', 'Force majeure with minutes.'),
  basis: [basis(`${PERPRES_16}, pasal 54`), basis(`${PERPRES_16}, pasal 79`)],
  severity: 'high',
  findingCode: '1.04.03',
  needs: ['contract.versions', 'contract.fined', 'contract.doneOn'],
  thresholds: ['driftShare', 'driftAddenda', 'driftFine'],
};
