// The code tree of Permendagri 90/2019. Codes are taken as the year's own table has them; only their shape is known here.

/** urusan, bidang urusan, program, kegiatan, sub kegiatan: `1`, `1.03`, `1.03.10`, `1.03.10.2.01`, `1.03.10.2.01.0005` */
export const ACTIVITY_LEVELS = ['affair', 'field', 'programme', 'activity', 'sub-activity'] as const;
export type ActivityLevel = (typeof ACTIVITY_LEVELS)[number];

/** akun, kelompok, jenis, objek, rincian objek, sub rincian objek: `5`, `5.2`, `5.2.04`, `5.2.04.01`, `5.2.04.01.01`, `5.2.04.01.01.0005` */
export const ACCOUNT_LEVELS = ['account', 'group', 'type', 'object', 'detail', 'sub-detail'] as const;
export type AccountLevel = (typeof ACCOUNT_LEVELS)[number];

const ACTIVITY =
  /^(?<affair>\d|X)(?:\.(?<field>\d{2}|XX)(?:\.(?<programme>\d{2})(?:\.(?<activity>\d\.\d{2})(?:\.(?<sub>\d{1,4}))?)?)?)?$/;
const ACCOUNT =
  /^(?<account>[4-8])(?:\.(?<group>\d)(?:\.(?<type>\d{2})(?:\.\d{2}(?:\.\d{2}(?:\.\d{4})?)?)?)?)?$/;

/**
 * A code as it is kept: spaces dropped, a sub-activity's last part with four digits (older tables have two). Null when it is no code of
 * activities. Programmes that every agency has are written `X.XX.01` before an agency takes them over, so X is accepted.
 */
export function activityCode(text: string): string | null {
  const bare = text.replace(/\s/g, '').toUpperCase().replace(/\.$/, '');
  const parts = ACTIVITY.exec(bare)?.groups;
  if (!parts) return null;
  const sub = parts['sub'];
  return sub === undefined ? bare : bare.slice(0, -sub.length) + sub.padStart(4, '0');
}

/** The same for accounts (rekening). */
export function accountCode(text: string): string | null {
  const bare = text.replace(/\s/g, '').replace(/\.$/, '');
  return ACCOUNT.test(bare) ? bare : null;
}

/** Code of the whole sub-activity, on which money is budgeted; null for anything shorter. */
export function subActivityCode(text: string): string | null {
  const code = activityCode(text);
  return code !== null && activityLevel(code) === 'sub-activity' ? code : null;
}

/** A code that `activityCode` has accepted. */
export function activityLevel(code: string): ActivityLevel {
  // A kegiatan has two numbers of its own (`2.01`), so that five parts are four levels.
  return ACTIVITY_LEVELS[[0, 0, 1, 2, 2, 3, 4][code.split('.').length] ?? 4]!;
}

/** A code that `accountCode` has accepted. */
export function accountLevel(code: string): AccountLevel {
  return ACCOUNT_LEVELS[code.split('.').length - 1]!;
}

/** The code above; null at the top. */
export function parentCode(kind: CodeKind, code: string): string | null {
  const parts = code.split('.');
  if (parts.length === 1) return null;
  return parts.slice(0, kind === 'activity' && parts.length === 5 ? 3 : -1).join('.');
}

/** A code with all above it, the topmost first. */
export function lineage(kind: CodeKind, code: string): string[] {
  const above = parentCode(kind, code);
  return above === null ? [code] : [...lineage(kind, above), code];
}

export const CODE_KINDS = ['activity', 'account'] as const;
export type CodeKind = (typeof CODE_KINDS)[number];

/** Groups of expenditure (belanja operasi, modal, tidak terduga, transfer); what the accounts begin with. */
export const ACCOUNT_GROUPS = ['5.1', '5.2', '5.3', '5.4'] as const;

/** Is it money that is spent? Revenue (4) and financing (6) have no absorption. */
export function isExpenditure(account: string): boolean {
  return account.startsWith('5.');
}
