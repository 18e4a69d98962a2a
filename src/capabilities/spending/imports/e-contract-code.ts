/** Under which code a package of SPSE is kept; those of RUP are digits only. */
export function spseCode(tender: string): string {
  return `SPSE ${tender.trim()}`;
}
