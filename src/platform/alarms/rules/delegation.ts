/** Alarms of one account go to another today. */
export interface Delegated {
  account: string;
  delegate: string;
}

/**
 * Who hears in place of `account`: the delegate, or the delegate's own, and so on. A circle leads nowhere: then it is the account itself, so that
 * somebody hears.
 */
export function hearerOf(account: string, delegations: ReadonlyMap<string, string>): string {
  const seen = new Set([account]);
  let hearer = account;
  for (let next = delegations.get(hearer); next !== undefined; next = delegations.get(hearer)) {
    if (seen.has(next)) return account;
    seen.add(next);
    hearer = next;
  }
  return hearer;
}

/** Of several delegations of one account the newest counts. @param ordered oldest first */
export function delegationMap(ordered: readonly Delegated[]): Map<string, string> {
  return new Map(ordered.map(({ account, delegate }) => [account, delegate]));
}
