import type { Act } from '../act.ts';
import type { InboxKind } from './kind.ts';

/** @throws Error when no capability brings this kind: a slip of the program */
export function kindNamed(act: Act, name: string): InboxKind {
  const kind = act.wires.inbox.find((each) => each.kind === name);
  if (kind === undefined) throw new Error(`no capability brings matters of the kind ${name}`);
  return kind;
}

/** @throws Error when the kind has no such stage */
export function assertStage(kind: InboxKind, stage: string): void {
  if (!Object.hasOwn(kind.stages, stage)) throw new Error(`${kind.kind} has no stage ${stage}`);
}

/** @throws Error when the kind has no such clock */
export function assertClock(kind: InboxKind, name: string): void {
  if (!Object.hasOwn(kind.clocks, name)) throw new Error(`${kind.kind} has no clock ${name}`);
}

export function isWindow(kind: InboxKind, clock: string): boolean {
  return kind.windows?.includes(clock) ?? false;
}
