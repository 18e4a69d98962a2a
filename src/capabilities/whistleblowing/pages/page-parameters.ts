import { plainDate } from '../../../platform/calendar/index.ts';
import type { ParameterDefault } from '../../../platform/parameters/index.ts';
import { VILLAGE_FUND_SHARES } from '../parameters.ts';

/** A passage that the government may put into its own words, with the law it rests on. */
export type Passage = { id: string; en: string; source: string };

const SINCE = plainDate('2018-01-01');

function isPassage(value: Passage): boolean {
  return [value.id, value.en, value.source].every(
    (each) => typeof each === 'string' && each.trim() !== '' && each.length <= 4000,
  );
}

export const PROTECTION: ParameterDefault<Passage> = {
  key: 'whistleblowing.protection',
  value: {
    id: 'Pelapor yang beritikad baik tidak dapat dituntut secara pidana maupun digugat perdata atas laporannya. Gugatan balik harus menunggu sampai perkara yang dilaporkan berkekuatan hukum tetap. Anda dapat meminta perlindungan kepada LPSK (telepon 148).',
    en: 'Whoever reports in good faith can be neither prosecuted nor sued for the report. A suit in return waits until the reported case is final. You may ask LPSK (telephone 148) for protection.',
    source: 'UU 31/2014 pasal 10',
  },
  unit: null,
  validFrom: SINCE,
  source: 'UU 31/2014 pasal 10',
  verified: false,
  title: { id: 'Keterangan perlindungan pelapor', en: 'What protects a reporter' },
  accepts: isPassage,
};

export const REWARD: ParameterDefault<Passage> = {
  key: 'whistleblowing.reward',
  value: {
    id: 'Pelapor tindak pidana korupsi dapat menerima piagam atau premi: 2 permil dari kerugian negara yang kembali, paling banyak Rp200 juta; untuk suap 2 permil dari nilai suap atau hasil lelang, paling banyak Rp10 juta. Aparat penegak hukum yang memberikannya, dan untuk itu Anda perlu menyebut nama kepada mereka.',
    en: 'Who reports corruption may receive a charter or a premium: 2 per mille of the loss that came back, at most Rp200 million; for bribes 2 per mille of the bribe or of the auction, at most Rp10 million. Law enforcement gives it, and needs your name for it.',
    source: 'PP 43/2018 pasal 13 dan 17',
  },
  unit: null,
  validFrom: SINCE,
  source: 'PP 43/2018 pasal 13 dan 17',
  verified: false,
  title: { id: 'Keterangan penghargaan pelapor', en: 'What rewards a reporter' },
  accepts: isPassage,
};

/** Where the quick exit leads: a harmless page that many people open. */
export const EXIT_ADDRESS: ParameterDefault<string> = {
  key: 'whistleblowing.exit-address',
  value: 'https://www.bmkg.go.id/',
  unit: null,
  validFrom: SINCE,
  source: 'Pilihan pemerintah daerah',
  verified: false,
  title: { id: 'Tujuan tombol keluar cepat', en: 'Where the quick exit leads' },
  accepts: isHarmlessAddress,
};

/** An address with https, a host and nothing that tells where somebody came from. */
export function isHarmlessAddress(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === 'https:' && url.search === '' && url.username === '' && address.length <= 200;
}

export const EVIDENCE_NEEDED: ParameterDefault<number> = {
  key: 'whistleblowing.evidence-needed',
  value: 3,
  unit: 'bukti',
  validFrom: SINCE,
  source: 'Pilihan pemerintah daerah; tetapkan dengan peraturan kepala daerah tentang WBS',
  verified: false,
  title: { id: 'Bukti yang diminta', en: 'Pieces of evidence asked for' },
  accepts: (value) => Number.isInteger(value) && value >= 1 && value <= 3,
};

/** To be joined with those of `parameters.ts` when the capability is offered. */
export const pageParameters: readonly ParameterDefault[] = [
  PROTECTION as unknown as ParameterDefault,
  REWARD as unknown as ParameterDefault,
  EXIT_ADDRESS as unknown as ParameterDefault,
  EVIDENCE_NEEDED as unknown as ParameterDefault,
  VILLAGE_FUND_SHARES as unknown as ParameterDefault,
];
