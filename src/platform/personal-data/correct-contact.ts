import { readContact } from '../contact.ts';
import { badField, type Refusal } from '../outcome.ts';

/** A corrected telephone number or mail address as it is kept, or why it is none. */
export function correctedContact(kind: 'phone' | 'email', typed: string): string | Refusal {
  const contact = readContact(kind, typed);
  if (contact !== null) return contact;
  return kind === 'phone'
    ? badField(
        'value',
        'Isi nomor telepon lengkap, misalnya 0812 3456 7890.',
        'Enter a full telephone number, e.g. 0812 3456 7890.',
      )
    : badField(
        'value',
        'Isi alamat surel lengkap, misalnya nama@contoh.go.id.',
        'Enter a full e-mail address, e.g. name@example.go.id.',
      );
}

/** A corrected name, or why it is none. */
export function correctedName(typed: string): string | Refusal {
  const name = typed.trim().replaceAll(/\s+/gu, ' ');
  if (name.length >= 2 && name.length <= 200 && /\p{L}/u.test(name)) return name;
  return badField(
    'value',
    'Isi nama lengkap, 2 sampai 200 huruf.',
    'Enter the full name, 2 to 200 characters.',
  );
}
