/** What can be laid over any screen. */
export type Overlay = 'palette' | 'keys';

let listener: (overlay: Overlay) => void = () => {};

export function onOverlay(next: (overlay: Overlay) => void): () => void {
  listener = next;
  return () => {
    listener = () => {};
  };
}

export function openOverlay(overlay: Overlay): void {
  listener(overlay);
}
