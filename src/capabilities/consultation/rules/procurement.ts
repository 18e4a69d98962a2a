/** Why a text seems to ask about one procurement that is under way. */
export type ProcurementSign = 'package-code' | 'live-package' | 'stage';

export interface ProcurementHint {
  sign: ProcurementSign;
  /** the words that led to it, as typed */
  words: string;
}

/** Codes of SiRUP and SPSE: seven to ten digits behind a word that says so. */
const CODE =
  /\b(?:(?:kode|nomor|no\.?|id)\s*)?(?:paket|rup|tender|lelang|sirup|spse|lpse)\s*(?:kode|nomor|no\.?|id|rup|tender)?\s*[:#=]?\s*\d{7,10}\b/iu;

/** One package and its being under way, in either order and within a sentence. */
const LIVE =
  /\b(?:paket|tender|lelang|seleksi|pengadaan)\b[^.?!\n]{0,80}\b(?:sedang|masih|lagi|tengah|saat ini|kini)\s+(?:di)?(?:tender|lelang|seleksi|evaluasi|proses|sanggah|tayang|jalan|berjalan|berlangsung|klarifikasi|negosiasi)\w*|\b(?:sedang|tengah)\s+(?:di|ikut|mengikuti|melaksanakan|menjalankan)\s*(?:tender|lelang|seleksi|evaluasi)\w*/iu;

/** Steps of a selection that exist only while one package is under way. */
const STAGES =
  /\b(?:masa\s+sanggah(?:\s+banding)?|sanggah(?:an)?\s+banding|pembuktian\s+kualifikasi|evaluasi\s+(?:penawaran|kualifikasi|harga|teknis)|pembukaan\s+(?:dokumen\s+)?penawaran|aanwijzing|pemberian\s+penjelasan|pemasukan\s+(?:dokumen\s+)?penawaran|penetapan\s+pemenang|pengumuman\s+pemenang|tender\s+(?:ulang|gagal)\s+(?:paket|kami|ini))\b/iu;

/** "paket X kami", "paket ini": the asker's own, not the rule in general. */
const OUR_PACKAGE = /\b(?:paket|tender|lelang|pengadaan)\b[^.?!\n]{0,60}\b(?:kami|saya|ini|tersebut)\b/iu;

/**
 * Does the text ask about one live package? Advice on a running selection would make the inspectorate a party to it, so
 * such a question is led to formal assistance. Words alone can be wrong in both directions: the asker is asked as well,
 * and a stage counts only where the text speaks of a package of somebody's own.
 */
export function procurementHints(text: string): ProcurementHint[] {
  const plain = text.normalize('NFKC');
  const hints: ProcurementHint[] = [];
  const add = (sign: ProcurementSign, found: RegExpExecArray | null) => {
    if (found !== null) hints.push({ sign, words: found[0].trim() });
  };
  add('package-code', CODE.exec(plain));
  add('live-package', LIVE.exec(plain));
  if (OUR_PACKAGE.test(plain)) add('stage', STAGES.exec(plain));
  return hints;
}

/** A code names one package beyond doubt; softer signs leave the last word to the asker. */
const CERTAIN: readonly ProcurementSign[] = ['package-code'];

export type ProcurementVerdict =
  /** free to ask */
  | 'question'
  /** words speak of a live package: the asker is told why and asked once more */
  | 'doubtful'
  /** led to assistance */
  | 'assistance';

/** @param saysLive what the asker answered to "is it about one procurement that is under way?"; null: not asked yet */
export function procurementVerdict(text: string, saysLive: boolean | null): ProcurementVerdict {
  if (saysLive === true) return 'assistance';
  const hints = procurementHints(text);
  if (hints.some((each) => CERTAIN.includes(each.sign))) return 'assistance';
  return hints.length > 0 && saysLive === null ? 'doubtful' : 'question';
}
