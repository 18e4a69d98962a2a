/** Why a token was not made or not taken. */
export type BlindTokenFault =
  /** not as many bytes as the key's modulus has */
  | 'length'
  /** not between 1 and the modulus: no blinded message of this key */
  | 'range'
  /** no RSA key of the size and exponent that the suite asks for, or not the one that its name says */
  | 'key'
  /** the signature does not fit: altered, of another key, or the arithmetic went wrong */
  | 'signature'
  /** too many wait for the signer: try again */
  | 'busy'
  /** the signer was closed or its thread ended: try again */
  | 'closed';

/** Thrown by everything in platform/blind-tokens; its message is for developers and holds no token. */
export class BlindTokenError extends Error {
  readonly fault: BlindTokenFault;

  constructor(fault: BlindTokenFault) {
    super(`blind token: ${fault}`);
    this.name = 'BlindTokenError';
    this.fault = fault;
  }
}
