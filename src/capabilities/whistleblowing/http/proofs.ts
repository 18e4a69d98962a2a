import type { Government } from '../../../platform/act.ts';
import { LoadMeter, loadOf } from '../../../platform/open-forms/load.ts';
import { markOfProof, newChallenge } from '../../../platform/open-forms/proof.ts';
import type { Services } from '../../../platform/services.ts';

/** Within which a challenge of this origin may be answered: it is fetched when the report is ready to go. */
export const PROOF_MINUTES = 15;

/** Proofs that were spent, in memory and only as long as they could be used again: a row would tell a time. */
export class SpentProofs {
  private fresh = new Set<string>();
  private old = new Set<string>();
  private since: number;
  private readonly clock: () => number;

  /** @param clock milliseconds */
  constructor(clock = () => performance.now()) {
    this.clock = clock;
    this.since = clock();
  }

  /** @returns false for one that was spent before */
  spend(mark: string): boolean {
    this.turn();
    if (this.fresh.has(mark) || this.old.has(mark)) return false;
    this.fresh.add(mark);
    return true;
  }

  get size(): number {
    this.turn();
    return this.fresh.size + this.old.size;
  }

  /** Two generations: each mark stays for at least the time that its proof is valid, and for at most twice of it. */
  private turn(): void {
    const passed = this.clock() - this.since;
    const generation = PROOF_MINUTES * 60_000;
    if (passed < generation) return;
    this.old = passed < 2 * generation ? this.fresh : new Set();
    this.fresh = new Set();
    this.since = this.clock();
  }
}

/** The proof of work before a draft: harder in a flood, easy again a minute after it. */
export class ProofDesk {
  private readonly load: LoadMeter;
  private readonly spent: SpentProofs;

  constructor(load = new LoadMeter(), spent = new SpentProofs()) {
    this.load = load;
    this.spent = spent;
  }

  challenge(services: Pick<Services, 'folders' | 'clock'>, { id }: Government) {
    return newChallenge(services, id, loadOf(this.load.signs()), PROOF_MINUTES);
  }

  /** Is this a valid proof that nobody has spent? Spends it. */
  async take(services: Pick<Services, 'folders'>, { id }: Government, typed: string): Promise<boolean> {
    const mark = await markOfProof(services, id, typed);
    const proven = mark !== null && this.spent.spend(mark);
    this.load.note(proven);
    return proven;
  }
}
