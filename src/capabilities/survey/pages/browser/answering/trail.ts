/** Which screen each entry of the browser's history stands for, so that the phone's back button goes one question back. */
export interface Trail {
  /** screen that a reload comes back to; null: none */
  readonly first: string | null;
  /** one screen further: a new entry */
  forward(screen: string): void;
  /** back to `screen`: by the history where it leads there */
  back(screen: string): void;
  /** this entry is the first page, without a code */
  restart(): void;
}

interface Entry {
  screen: string;
  place: number;
}

/** @param arrive draws the screen that the browser went to */
export function openTrail(arrive: (screen: string) => void): Trail {
  const line: string[] = [];
  const entry = history.state as Entry | null;
  let place = typeof entry?.place === 'number' ? entry.place : 0;
  line[place] = entry?.screen ?? '';
  // The code of the address stays in no entry that a screen made.
  const address = () => location.pathname + location.search;
  addEventListener('popstate', ({ state }: PopStateEvent) => {
    const to = state as Entry | null;
    // A jump within the page ("skip to content") is no screen.
    if (typeof to?.place !== 'number') return;
    place = to.place;
    line[place] = to.screen;
    arrive(to.screen);
  });
  return {
    first: entry?.screen ?? null,
    forward(screen) {
      if (line[place] === '') {
        line[place] = 'start';
        history.replaceState({ screen: 'start', place }, '', address());
      }
      place += 1;
      line.length = place;
      line.push(screen);
      history.pushState({ screen, place }, '', address());
    },
    back(screen) {
      if (place > 0 && line[place - 1] === screen) return history.back();
      line[place] = screen;
      history.replaceState({ screen, place }, '', address());
      arrive(screen);
    },
    restart() {
      line[place] = 'start';
      history.replaceState({ screen: 'start', place }, '', address());
    },
  };
}
