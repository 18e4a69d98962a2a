/** Why something could not be sealed or opened; screens have words for each. */
export type SealingFault =
  /** no key at hand opens the file */
  | 'wrong-key'
  /** cut off, changed, or no age file at all */
  | 'damaged'
  /** no X25519 recipient (`age1…`), none at all, twice the same or too many */
  | 'recipient'
  /** post-quantum and X25519 in one file: the weaker one would decide, so it is refused */
  | 'mixed'
  /** a passphrase file that asks for more work than a phone can do */
  | 'too-much-work'
  /** what was opened is not what it should be */
  | 'content'
  /** this device or browser keeps no keys behind passkeys */
  | 'no-prf'
  /** larger than the limit */
  | 'too-large';

/** Thrown by everything in platform/sealing; its message is for developers and never holds what was sealed. */
export class SealingError extends Error {
  readonly fault: SealingFault;

  constructor(fault: SealingFault, message: string = fault) {
    super(message);
    this.name = 'SealingError';
    this.fault = fault;
  }
}
