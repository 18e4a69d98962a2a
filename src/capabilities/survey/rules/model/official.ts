import { DIMENSIONS } from './bank/dimensions.ts';

/** What a figure of the commission is said of. */
export const OFFICIAL_KINDS = ['index', 'source', 'dimension'] as const;
export type OfficialKind = (typeof OFFICIAL_KINDS)[number];

/** The dimension of ours whose code or name the commission's has; names change from year to year, so most are chosen by hand. */
export function ownDimension(name: string): string | null {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z]/g, '');
  const wanted = plain(name);
  return (
    DIMENSIONS.find((each) => [each.code, each.name.id].some((one) => plain(one) === wanted))?.code ?? null
  );
}

export function isOwnDimension(code: string): boolean {
  return DIMENSIONS.some((each) => each.code === code);
}
