/** What became of a message: on the telephone, seen there, or it never will be. */
export type Delivery = 'delivered' | 'read' | 'failed';

/** What a provider says of a message after it took it. */
export interface Receipt {
  /** id of the outbox row, where the provider hands it back; else what the provider called the message */
  id?: string;
  reference?: string;
  state: Delivery;
}

/** Who hears what comes in from a provider. */
export interface Hearers {
  /**
   * A message from a telephone, by this provider's spelling of its number.
   * @returns what to answer at once; null: nothing
   */
  message(from: string, text: string): Promise<string | null>;
  /** @returns whether the message is known; one that was taken a moment ago may not be yet */
  receipt(receipt: Receipt): Promise<boolean>;
  /** Messages without a final word, of the last days: for providers that must be asked. @returns ids of outbox rows */
  open(): Promise<string[]>;
}
