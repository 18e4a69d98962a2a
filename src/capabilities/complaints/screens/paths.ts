/** What an act on a complaint may change anywhere on a screen. */
export const CHANGED = ['/complaints', '/inbox', '/desk', '/notifications'];

export function complaintAt(id: string, act?: string): string {
  return act === undefined ? `/complaints/${id}` : `/complaints/${id}/${act}`;
}
