export const WAVE_STATES = ['draft', 'drawn', 'open', 'closed', 'published'] as const;
export type WaveState = (typeof WAVE_STATES)[number];

export type WaveStep = 'revise' | 'draw' | 'take-back' | 'open' | 'close' | 'publish';

/** Step → states in which it is possible, and the state that it leads to. */
const STEPS: Record<WaveStep, { from: readonly WaveState[]; to: WaveState | null }> = {
  revise: { from: ['draft'], to: null },
  draw: { from: ['draft'], to: 'drawn' },
  'take-back': { from: ['drawn'], to: 'draft' },
  open: { from: ['drawn'], to: 'open' },
  close: { from: ['open'], to: 'closed' },
  publish: { from: ['closed'], to: 'published' },
};

/** The state after the step, or null where the wave does not allow it now. A step that leaves the state answers the same state. */
export function afterStep(state: WaveState, step: WaveStep): WaveState | null {
  const { from, to } = STEPS[step];
  return from.includes(state) ? (to ?? state) : null;
}
