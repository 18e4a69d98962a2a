// The reporter's name for the authority that a case goes to: only when he agreed, never in the same file as the case.
import { zipSync } from 'fflate';
import { canonicalJson } from '../../../platform/canonical-json.ts';
import { seal, sealWithPassphrase, type SCRYPT_WORK } from '../../../platform/sealing/age.ts';
import { fromBase64, utf8, type Bytes } from '../../../platform/sealing/bytes.ts';
import type { ReporterIdentity } from './identity.ts';

export interface IdentityReferral {
  number: string;
  addressee: string;
  /** day of referral, 'YYYY-MM-DD' */
  day: string;
  /** when and how the reporter agreed */
  consent: { day: string; how: string };
}

/** A zip of name and card, sealed with age like the package beside it. */
export function sealReferralIdentity(
  identity: ReporterIdentity,
  { number, addressee, day, consent }: IdentityReferral,
  to: { recipient: string } | { passphrase: string; place: keyof typeof SCRYPT_WORK },
): Promise<Bytes> {
  const told = {
    versi: 1,
    nomor: number,
    tujuan: addressee,
    tanggal: day,
    persetujuan: { tanggal: consent.day, cara: consent.how },
    nama: identity.name,
    nik: identity.nik,
    nik_pada_kartu: { same: 'sama', different: 'berbeda', 'not-compared': 'tidak dibandingkan' }[
      identity.cardReading
    ],
    telepon: identity.phone,
    alamat: identity.address,
  };
  const files = {
    'identitas.json': utf8(`${canonicalJson(told)}\n`),
    ...(identity.card === null ? {} : { 'kartu-identitas.jpg': fromBase64(identity.card) }),
  };
  const zip = zipSync(files, { level: 0, mtime: new Date(`${day}T00:00:00`) });
  return 'recipient' in to ? seal(zip, [to.recipient]) : sealWithPassphrase(zip, to.passphrase, to.place);
}
