import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Employment } from './kinds.ts';
import { checkNip } from './nip.ts';
import { readPhone } from './phone.ts';

type Message = Record<'id' | 'en', string>;

/** What identifies a person and how he is reached. */
export interface PersonFacts {
  personnelCode: string;
  nip: string | null;
  name: string;
  employment: Employment;
  email: string | null;
  /** E.164 */
  phone: string | null;
}

export interface PersonCheck {
  /** trimmed, the NIP in bare digits, the telephone number in E.164 */
  person: PersonFacts;
  troubles: { field: 'nip' | 'email' | 'phone'; message: Message }[];
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * Reads what was typed or imported of a person. PNS and PPPK have a NIP (UU 20/2023: every ASN has one), everybody else has none; an
 * empty text is nothing.
 * @param demo invented people, whose NIP ends in 000
 */
export function checkPerson(
  typed: PersonFacts,
  { today, demo }: { today: PlainDate; demo: boolean },
): PersonCheck {
  const troubles: PersonCheck['troubles'] = [];
  const nip = typed.nip?.replace(/[\s.-]/g, '') || null;
  const email = typed.email?.trim() || null;
  const phone = typed.phone?.trim() ? readPhone(typed.phone) : { phone: null, refused: null };
  const nipTrouble = wrongNip(nip, typed.employment, today, demo);
  if (nipTrouble !== null) troubles.push({ field: 'nip', message: nipTrouble });
  if (email !== null && !EMAIL.test(email)) {
    troubles.push({
      field: 'email',
      message: {
        id: 'Isi alamat surel yang lengkap, misalnya nama@contoh.go.id.',
        en: 'Enter a full e-mail address, e.g. name@example.go.id.',
      },
    });
  }
  if (phone.refused !== null) troubles.push({ field: 'phone', message: phone.refused });
  return {
    person: {
      personnelCode: typed.personnelCode.trim(),
      nip,
      name: typed.name.trim(),
      employment: typed.employment,
      email,
      phone: phone.phone,
    },
    troubles,
  };
}

function wrongNip(
  nip: string | null,
  employment: Employment,
  today: PlainDate,
  demo: boolean,
): Message | null {
  const asn = employment === 'pns' || employment === 'pppk';
  if (nip === null) {
    return asn
      ? {
          id: 'PNS dan PPPK memiliki NIP 18 angka. Isi NIP-nya, atau pilih jenis pegawai yang lain.',
          en: 'PNS and PPPK have a NIP of 18 digits. Enter it, or choose another kind of employment.',
        }
      : null;
  }
  if (!asn) {
    return {
      id: 'Hanya PNS dan PPPK yang memiliki NIP. Kosongkan, atau perbaiki jenis pegawainya.',
      en: 'Only PNS and PPPK have a NIP. Leave it empty, or mend the kind of employment.',
    };
  }
  return checkNip(nip, { today, demo });
}
