// Addresses of the desk, under /api. What crosses them stands in contract-desk.ts and contract-identities.ts.

const DESK = '/wbs/desk';
export const CASES = `${DESK}/cases`;
export const IDENTITIES = `${DESK}/identities`;
export const INDEX = `${DESK}/identity-index`;
export const STATISTICS = `${DESK}/statistics`;
export const AGENCIES = `${DESK}/agencies`;
export const FINDINGS = `${DESK}/findings`;
export const HOLDERS = `${DESK}/holders`;
export const TITLES = `${DESK}/titles`;
export const TERMS = `${DESK}/terms`;

export function caseAt(id: string): string {
  return `${CASES}/${id}`;
}
