import type { Locale } from '../texts.ts';

/** NIST SP 800-63B asks for length and a list of known passwords, and against composition rules and periodic change. */
export const MIN_LENGTH = 12;
export const MAX_LENGTH = 200;

/** Words that lists of leaked Indonesian and English passwords are made of. */
const COMMON = `
  password passw0rd qwerty qwertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm admin administrator welcome letmein iloveyou
  monkey dragon login secret changeme default master user abc
  rahasia katasandi sandi indonesia merdeka garuda pancasila nusantara republik jakarta samarinda balikpapan surabaya
  bandung pemkot pemkab pemda inspektorat dinas kota lurus akun pegawai lupa coba satu dua tiga
  bismillah bismillahirrahmanirrahim alhamdulillah assalamualaikum insyaallah subhanallah
  sayang sayangku cinta cintaku anakku keluarga bahagia sukses kenangan selamat terserah ganteng gantengku cantik
  persib arema`
  .trim()
  .split(/\s+/)
  .sort((a, b) => b.length - a.length);

/** Letters that have to be left once common words are taken out. */
const MIN_REST = 4;
const MIN_DIFFERENT = 5;
/** Shorter parts of a name may stand in a password by chance. */
const MIN_OWN = 4;

/**
 * Why a password is refused, in both languages; null when it may be kept. Length counts characters as people see them.
 * @param own what others know of its owner: user name, NIP, e-mail, telephone
 */
export function weaknessOf(password: string, own: readonly (string | null)[]): Record<Locale, string> | null {
  const plain = password.normalize('NFC');
  if ([...new Intl.Segmenter('id').segment(plain)].length < MIN_LENGTH) {
    return {
      id: `Kata sandi paling sedikit ${MIN_LENGTH} karakter. Rangkaian beberapa kata yang tidak berhubungan mudah diingat.`,
      en: `The password needs at least ${MIN_LENGTH} characters. A few unrelated words are easy to remember.`,
    };
  }
  const folded = fold(plain);
  if (ownParts(own).some((part) => folded.includes(part))) {
    return {
      id: 'Kata sandi memuat nama pengguna, NIP, surel, atau nomor ponsel Anda. Pilih yang tidak dapat ditebak dari data Anda.',
      en: 'The password contains your user name, NIP, e-mail or phone number. Choose one that your data does not give away.',
    };
  }
  if (new Set(folded).size < MIN_DIFFERENT || isKnown(folded)) {
    return {
      id: 'Kata sandi ini mudah ditebak: terlalu umum atau berulang. Pakai beberapa kata yang tidak berhubungan.',
      en: 'This password is easy to guess: too common or repetitive. Use a few unrelated words.',
    };
  }
  return null;
}

function fold(text: string): string {
  return text.toLowerCase().normalize('NFKC');
}

function ownParts(own: readonly (string | null)[]): string[] {
  return own
    .flatMap((value) =>
      value === null ? [] : [fold(value), fold(value).replace(/@.*$/, ''), fold(value).replace(/^\+62/, '')],
    )
    .filter((part) => part.length >= MIN_OWN);
}

/** Nothing but common words and digits; anything outside the Latin letters counts as a letter of its own. */
function isKnown(folded: string): boolean {
  let rest = folded.replaceAll('@', 'a').replaceAll('$', 's');
  for (const word of COMMON) rest = rest.replaceAll(word, '');
  return Array.from(rest.replace(/[\p{N}\p{P}\p{S}\p{Z}]/gu, '')).length < MIN_REST && !isPictures(folded);
}

/** Emoji and other signs beyond ASCII are no letters, yet nobody's list of common passwords. */
function isPictures(folded: string): boolean {
  return Array.from(folded).filter((each) => each > '\u007f' && !/\p{Z}/u.test(each)).length >= MIN_REST;
}
