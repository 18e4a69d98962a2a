import type { Outcome, Refusal } from '../outcome.ts';

const UNIQUE_VIOLATION = '23505';

/**
 * Runs the statement that may break a unique index and answers with the refusal of that index. Whoever gets the refusal returns it: the
 * transaction is over.
 * @param refusals name of the constraint → what to say
 */
export async function unlessTaken<T>(
  work: Promise<T>,
  refusals: Readonly<Record<string, () => Refusal>>,
): Promise<Outcome<T>> {
  try {
    return await work;
  } catch (error) {
    const { code, constraint = '' } = error as { code?: string; constraint?: string };
    const refusal = code === UNIQUE_VIOLATION ? refusals[constraint] : undefined;
    if (refusal === undefined) throw error;
    return refusal();
  }
}
