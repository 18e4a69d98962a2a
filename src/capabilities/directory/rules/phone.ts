import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

type Message = Record<'id' | 'en', string>;

export type PhoneReading = { phone: string; refused: null } | { phone: null; refused: Message };

/** Reads a telephone number in any Indonesian spelling (0812…, 62812…, +62 812-…, 812…) or with the country code of another country. @returns E.164 */
export function readPhone(typed: string): PhoneReading {
  const number = /\p{L}/u.test(typed) ? undefined : parsePhoneNumberFromString(typed, 'ID');
  if (number?.isValid() === true) return { phone: number.number, refused: null };
  return {
    phone: null,
    refused: {
      id: 'Nomor HP ini tidak dapat dihubungi. Isi seperti 0812 3456 7890, atau dengan kode negara.',
      en: 'This telephone number cannot be reached. Enter it like 0812 3456 7890, or with the country code.',
    },
  };
}
