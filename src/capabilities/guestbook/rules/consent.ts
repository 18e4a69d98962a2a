/** Which wording of the consent a visitor saw; raised with every change of its text. */
export const CONSENT_VERSION = '2026-11';
