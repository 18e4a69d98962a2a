export type UnlockFault =
  /** no key in the file */
  | 'no-key'
  /** a key that the directory does not know (yet) */
  | 'not-appointed'
  /** a key of another account */
  | 'not-yours'
  /** the directory is not the one that the file remembers */
  | 'broken'
  /** passphrase or passkey of another file */
  | 'wrong'
  | 'damaged'
  /** the device cannot keep keys behind a passkey */
  | 'no-prf'
  /** the person declined, or the device gave up */
  | 'declined';

export class UnlockError extends Error {
  readonly fault: UnlockFault;

  constructor(fault: UnlockFault) {
    super(`unlock: ${fault}`);
    this.fault = fault;
  }
}
