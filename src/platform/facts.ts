import type { Act } from './act.ts';
import type { Tx } from './database/index.ts';

/** Something that has become true and that others may have to answer in the same transaction. */
export interface Fact {
  name: string;
  data: unknown;
}

/** A kind of fact: its announcer exports it from its door, its listeners import it from there. */
export interface FactKind<T> {
  readonly name: string;
  (data: T): Fact;
}

export function factKind<T>(name: string): FactKind<T> {
  return Object.defineProperty((data: T): Fact => ({ name, data }), 'name', { value: name }) as FactKind<T>;
}

/** Who answers a kind of fact. Made by `listen`, laid in app/capabilities.ts. */
export interface Listener {
  name: string;
  hear(tx: Tx, act: Act, data: never): Promise<void>;
}

export function listen<T>(kind: FactKind<T>, hear: (tx: Tx, act: Act, data: T) => Promise<void>): Listener {
  return { name: kind.name, hear };
}

/** The `announce` wire: listeners run one after another in the announcer's transaction; what one throws undoes the whole act. */
export function announcer(listeners: readonly Listener[]): (tx: Tx, act: Act, fact: Fact) => Promise<void> {
  return async (tx, act, fact) => {
    for (const listener of listeners) {
      if (listener.name === fact.name) await listener.hear(tx, act, fact.data as never);
    }
  };
}
