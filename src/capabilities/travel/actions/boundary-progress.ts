/** Regencies looked at, of how many. */
export interface BoundaryProgress {
  done: number;
  total: number;
}

/** Checks that go on in this program, by set: a picture of the moment, kept nowhere else. */
const going = new Map<string, BoundaryProgress>();

export function progressOf(id: string): BoundaryProgress | null {
  return going.get(id) ?? null;
}

/** Runs `work`, whose progress can be asked for meanwhile. */
export async function watched<T>(
  id: string,
  work: (told: (done: number, total: number) => void) => Promise<T>,
): Promise<T> {
  going.set(id, { done: 0, total: 0 });
  try {
    return await work((done, total) => going.set(id, { done, total }));
  } finally {
    going.delete(id);
  }
}
