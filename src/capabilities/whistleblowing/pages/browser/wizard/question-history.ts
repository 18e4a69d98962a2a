import type { StepName } from './wizard-state.ts';

/** Which question each entry of the browser's history stands for. */
export interface QuestionHistory {
  /** one question further: a new entry */
  forward(step: StepName): void;
  back(): void;
  /** from now on the browser's buttons lead nowhere: what is sealed is not asked again */
  hold(): void;
}

/**
 * The telephone's back button goes one question back, not out of the wizard. An entry carries its place in the line and nothing else: neither
 * question nor answer is left in the history.
 * @param arrive draws the question that the browser went to
 */
export function questionHistory(first: StepName, arrive: (step: StepName) => void): QuestionHistory {
  const line: StepName[] = [first];
  let at = 0;
  let held = false;
  const address = () => location.pathname + location.search;
  history.replaceState({ at }, '', address());
  addEventListener('popstate', ({ state }: PopStateEvent) => {
    const to: unknown = (state as { at?: unknown } | null)?.at;
    // A jump within the page ("skip to content") has no place in the line.
    if (typeof to !== 'number') return;
    if (held) return history.pushState({ at }, '', address());
    const step = line[to];
    if (step === undefined) return;
    at = to;
    arrive(step);
  });
  return {
    forward(step) {
      line.length = ++at;
      line.push(step);
      history.pushState({ at }, '', address());
    },
    back: () => history.back(),
    hold() {
      held = true;
    },
  };
}
