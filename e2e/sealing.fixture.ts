// What the test of sealing puts into a page: the modules that the reporter's and the staff's browsers load.
export * from '../src/platform/sealing/age.ts';
export * from '../src/platform/sealing/bytes.ts';
export * from '../src/platform/sealing/ed25519.ts';
export * from '../src/capabilities/whistleblowing/sealing/directory.ts';
export * from '../src/capabilities/whistleblowing/sealing/evidence.ts';
export * from '../src/capabilities/whistleblowing/sealing/mailbox.ts';
export * from '../src/capabilities/whistleblowing/sealing/readers.ts';
export * from '../src/capabilities/whistleblowing/sealing/report.ts';
export * from '../src/capabilities/whistleblowing/sealing/case-key.ts';
