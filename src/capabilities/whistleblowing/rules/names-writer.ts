// Does a story seem to name whoever writes it? A warning before sealing, never a gate: only the reporter knows what he wants to say of himself.

/** Characters that are looked at, and that of a found place are shown. */
const LOOKED_AT = 10_000;
const SHOWN = 80;

/** Offices and ranks, as people write them of themselves. */
const OFFICE =
  '(?:plt\\.? |plh\\.? |wakil |mantan |staf |staff |tenaga )?(?:kepala|kasi|kasubag|kasubbag|kabid|kabag|kadis|kades|sekdes|sekcam|camat|lurah|bendahara|sekretaris|operator|bidan|perawat|dokter|guru|honorer|ppk|pptk|ppkom|pejabat|panitia|pokja|auditor|ajudan|sopir|supir|satpam|staf|staff|pegawai|asn|pns|pppk|anggota|ketua|koordinator|pengawas|mandor|kontraktor|direktur|manajer|konsultan|rekanan|penyedia|kaur|kasun|kadus|rt|rw)';
const SELF = '(?:saya|aku|kami|sy|gue|gua)';
const AS =
  '(?:adalah|ialah|selaku|sebagai|menjabat|bekerja|bertugas|kebetulan|ini|dulu|sekarang|juga|memang)';

const SIGNS: readonly RegExp[] = [
  // "saya, kepala seksi aset, …" and "saya sebagai bendahara"
  `${SELF}(?: ?[,(:-] ?| )(?:${AS}(?: |, ?)){0,3}${OFFICE}(?![\\p{L}])(?: [\\p{L}]+){0,2}`,
  // "sebagai kepala seksi, saya …"
  `(?:sebagai|selaku) ${OFFICE}(?: [\\p{L}\\p{N}]+){0,5} ?,? ${SELF}(?![\\p{L}])`,
  // "nama saya …", "nomor saya", "jabatan saya", "meja saya"
  `(?:nama|nama lengkap|nik|nip|ktp|alamat|rumah|nomor|no\\.?|hp|wa|telepon|jabatan|pangkat|golongan|istri|suami|anak|ruangan|meja|unit|seksi|bidang) ${SELF}(?![\\p{L}])`,
  // "saya bernama …", "saya yang bertanda tangan", "perkenalkan, saya …"
  `${SELF} (?:yang )?(?:bernama|bertanda ?tangan)(?![\\p{L}])`,
  `(?:perkenalkan|hormat ${SELF}|tertanda|salam dari)(?![\\p{L}])`,
  // the only one who could know
  `(?:hanya|cuma) ${SELF} (?:yang )?(?:tahu|mengetahui|pegang|memegang)(?![\\p{L}])`,
  // a telephone number, a NIK or NIP
  '(?:\\+62|62|08)[\\d .-]{8,16}\\d',
  '\\d{16}(?:\\d\\d)?(?!\\d)',
  // English
  'my name is|i am the [\\p{L}]+|as the [\\p{L}]+(?: of [\\p{L} ]{1,30})?, i(?![\\p{L}])|my (?:wife|husband|phone|address)(?![\\p{L}])',
].map((each) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${each})`, 'giu'));

/**
 * Places in the text that seem to tell who writes, each as it stands there, in their order and once; empty: none. Indonesian, and the plainest of
 * English. It errs on the side of asking.
 */
export function namesWriter(text: string): string[] {
  const looked = text.slice(0, LOOKED_AT).replace(/\s/gu, ' ');
  const places = SIGNS.flatMap((sign) =>
    [...looked.matchAll(sign)].map((each) => ({ at: each.index, words: each[0].trim().slice(0, SHOWN) })),
  );
  return [...new Set(places.toSorted((a, b) => a.at - b.at).map((each) => each.words))];
}
