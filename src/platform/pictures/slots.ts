/** Lets `size` pieces of work run at once and some more wait their turn; whoever comes when the waiting room is full is sent away. */
export class Slots {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly size: number;
  private readonly room: number;

  constructor(size: number, room: number) {
    this.size = size;
    this.room = room;
  }

  /** @returns what `work` answers, or null when it could not even wait */
  async run<T>(work: () => Promise<T>): Promise<T | null> {
    if (this.running >= this.size) {
      if (this.waiting.length >= this.room) return null;
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.running -= 1;
      else next();
    }
  }
}
