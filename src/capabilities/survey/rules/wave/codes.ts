import { codeFrom, parseCode } from '../../../../platform/codes.ts';

/** Characters of an invitation code: 130 bits. */
export const INVITATION_CODE = 26;
/** Characters of a check code: 40 bits, behind limits. It opens nothing. */
export const CHECK_CODE = 8;
/** Characters of a wave's public code. */
export const WAVE_CODE = 5;

const PREFIX = 'LURUS';

/** A wave's public code: lower case, as it stands in addresses. */
export function waveCodeFrom(bytes: Uint8Array): string {
  return codeFrom(bytes.slice(0, WAVE_CODE)).toLowerCase();
}

/** An invitation code as somebody typed or scanned it, or null. */
export function parseInvitationCode(typed: string): string | null {
  return parseCode(typed, INVITATION_CODE);
}

/** As it is printed: `LURUS-7K3F-92QD`. */
export function showCheckCode(code: string): string {
  return `${PREFIX}-${code.slice(0, 4)}-${code.slice(4)}`;
}

/** A check code with or without its prefix, or null. "LURUS" itself may be read as a code's letters, so it goes first. */
export function parseCheckCode(typed: string): string | null {
  const bare = typed.normalize('NFKC').replace(/^\s*LURUS[\s\p{Pd}_.]*/iu, '');
  return parseCode(bare, CHECK_CODE);
}
